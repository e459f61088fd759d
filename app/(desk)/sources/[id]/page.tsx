import type { Metadata } from 'next'
import { cache } from 'react'
import { SourceView } from '#components/evidence/source-view.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { captures } from '#lib/evidence/capture-reads.ts'
import { source } from '#lib/evidence/reads.ts'
import { found } from '#lib/found.ts'
import { captureAgain, reviseSource } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

// The title and the page ask for the same source.
const read = cache((id: string) => found(id, async (known) => source(await requireActor(), known)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).details.title }
}

export default async function Source({ params }: Props) {
  const actor = await requireActor()
  const known = await read((await params).id)
  const copies = { ...(await captures(actor, known.id)), again: captureAgain }
  return <SourceView actor={actor} source={known} revise={reviseSource} captures={copies} />
}
