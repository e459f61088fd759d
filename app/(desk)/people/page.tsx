import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PeopleRoom } from '#components/user/people-room.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { people } from '#lib/user/reads.ts'
import { may } from '#lib/user/rules.ts'
import { disableUser, enableUser, inviteUser, renewInvitation, setRoles } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage() {
  const actor = await requireActor()
  if (!may(actor, 'managePeople')) notFound()
  const actions = { inviteUser, renewInvitation, setRoles, disableUser, enableUser }
  return <PeopleRoom me={actor.id} people={await people(actor)} base={env().TICKMARK_URL} actions={actions} />
}
