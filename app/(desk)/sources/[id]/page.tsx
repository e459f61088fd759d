import type { Metadata } from 'next'
import { cache } from 'react'
import { SourceView } from '#components/evidence/source-view.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { captures } from '#lib/evidence/capture-reads.ts'
import { source, sources } from '#lib/evidence/reads.ts'
import { found } from '#lib/found.ts'
import { trackRecord } from '#lib/verdict/track-reads.ts'
import { captureAgain, findOthers, mergeSources, reviseSource } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

// The title and the page ask for the same source.
const read = cache((id: string) => found(id, async (known) => source(await requireActor(), known)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).details.title }
}

export default async function Source({ params }: Props) {
  const actor = await requireActor()
  const known = await read((await params).id)
  // What the same body publishes is the likeliest to be the same.
  const alike = known.details.publisher ? await sources(actor, known.details.publisher) : []
  const others = alike.some(({ id }) => id !== known.id) ? alike : await sources(actor)
  const track = await trackRecord(actor, known.id)
  const copies = { ...(await captures(actor, known.id)), again: captureAgain }
  const actions = { revise: reviseSource, merge: mergeSources, find: findOthers }
  return <SourceView {...{ actor, track, others }} source={known} captures={copies} {...actions} />
}
