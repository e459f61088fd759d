import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AddArticle } from '#components/article/add-article.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { addArticle } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('article'))('add.title') }
}

export default async function NewArticle() {
  const actor = await requireActor()
  return <AddArticle actor={actor} action={addArticle} language={(await getLocale()) === 'es' ? 'es' : 'en'} />
}
