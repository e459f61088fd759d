import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RulesRoom } from '#components/review/rules-room.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { deskRules } from '#lib/review/rule-reads.ts'
import { setRules } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('rules.title') }
}

export default async function Rules() {
  const actor = await requireActor()
  return <RulesRoom actor={actor} rules={await deskRules(actor)} set={setRules} />
}
