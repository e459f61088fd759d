import type { Metadata } from 'next'
import { cache } from 'react'
import { SourceView } from '#components/evidence/source-view.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { source } from '#lib/evidence/reads.ts'
import { found } from '#lib/found.ts'
import { reviseSource } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

// The title and the page ask for the same source.
const read = cache((id: string) => found(id, async (known) => source(await requireActor(), known)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).details.title }
}

export default async function Source({ params }: Props) {
  const actor = await requireActor()
  return <SourceView actor={actor} source={await read((await params).id)} revise={reviseSource} />
}
