import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SourceList } from '#components/evidence/source-list.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { mostSources, sources } from '#lib/evidence/reads.ts'
import { addSource } from './actions.ts'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evidence'))('library.title') }
}

export default async function Sources({ searchParams }: Props) {
  const actor = await requireActor()
  const { q } = await searchParams
  const query = String(q ?? '')
    .trim()
    .slice(0, 200)
  const rows = await sources(actor, query)
  return <SourceList actor={actor} rows={rows} most={mostSources} query={query} add={addSource} />
}
