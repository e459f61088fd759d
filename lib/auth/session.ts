import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { actorOf } from '#lib/user/reads.ts'
import type { Actor } from '#lib/user/schema.ts'
import { authOptions } from './options.ts'

/**
 * Whoever made this request, read anew from the database once per request: null when nobody is signed in, the account is
 * disabled, or its sessions were ended after this one began. The token only says who to ask about.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions())
  return session?.user ? actorOf(session.user.id, session.user.sessionVersion) : null
})

/** The actor of a page of the desk; sends everybody else to sign in, and back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const here = (await headers()).get('x-tickmark-path')
  redirect(here ? `/sign-in?next=${encodeURIComponent(here)}` : '/sign-in')
}
