import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticleList } from '#components/article/article-list.tsx'
import { articles } from '#lib/article/reads.ts'
import { requireActor } from '#lib/auth/session.ts'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('article'))('list.title') }
}

export default async function Articles({ searchParams }: Props) {
  const actor = await requireActor()
  const { q } = await searchParams
  const query = String(q ?? '')
    .trim()
    .slice(0, 200)
  return <ArticleList actor={actor} query={query} rows={await articles(actor, query)} />
}
