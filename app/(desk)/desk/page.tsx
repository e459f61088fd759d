import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyDesk } from '#components/user/my-desk.tsx'
import { articles } from '#lib/article/reads.ts'
import { requireActor } from '#lib/auth/session.ts'
import { reviewQueue } from '#lib/review/reads.ts'
import { may } from '#lib/user/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('mine.title') }
}

export default async function MyDeskPage() {
  const actor = await requireActor()
  if (!may(actor, 'readDesk')) return <MyDesk actor={actor} queue={[]} articles={[]} />
  const [queue, all] = await Promise.all([reviewQueue(actor), articles(actor)])
  return <MyDesk actor={actor} queue={queue} articles={all} />
}
