import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditArticle } from '#components/article/edit-article.tsx'
import { article } from '#lib/article/reads.ts'
import { requireActor } from '#lib/auth/session.ts'
import { found } from '#lib/found.ts'
import { editArticle } from './actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('article'))('edit.title') }
}

export default async function Edit({ params }: Props) {
  const actor = await requireActor()
  const { id } = await params
  return <EditArticle actor={actor} article={await found(id, (id) => article(actor, id))} action={editArticle} />
}
