import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ChainStanding } from '#components/record/chain-standing.tsx'
import { RecordRoom } from '#components/record/record-room.tsx'
import { articles } from '#lib/article/reads.ts'
import { requireActor } from '#lib/auth/session.ts'
import { entries, verifyRecord } from '#lib/record/reads.ts'
import { recordFilter } from '#lib/record/schema.ts'
import { names } from '#lib/user/reads.ts'
import { may } from '#lib/user/rules.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record'))('title') }
}

// An empty field of the filter form means "any"; a filter that makes no sense, typed into the address, is no filter.
function filterOf(asked: Record<string, string | string[] | undefined>) {
  const given = Object.entries(asked).filter(([, value]) => value !== '' && value !== undefined)
  const read = given.map(([key, value]) => recordFilter.safeParse({ [key]: value }))
  return recordFilter.parse(Object.assign({}, ...read.map((one) => (one.success ? one.data : {}))))
}

export default async function RecordPage({ searchParams }: Props) {
  const actor = await requireActor()
  const t = await getTranslations()
  if (!may(actor, 'readRecord')) return <p>{t('desk.mine.emptyNoRole')}</p>
  const filter = filterOf(await searchParams)
  const [page, people, all] = await Promise.all([entries(actor, filter), names(actor), articles(actor)])
  const titles = all.map(({ id, title }) => ({ id, name: title }))
  return (
    <RecordRoom page={page} filter={filter} people={people} articles={titles}>
      <Suspense fallback={<p className="small">{t('record.chain.checking')}</p>}>
        <Chain />
      </Suspense>
    </RecordRoom>
  )
}

/** Recomputing the whole chain may take a while: the entries do not wait for it. */
async function Chain() {
  return <ChainStanding found={await verifyRecord()} />
}
