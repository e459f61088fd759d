import type { DefaultSession, NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'
import { signInInput } from '#lib/user/schema.ts'
import { addressOf } from './address.ts'
import { checkCredentials } from './credentials.ts'
import { safeNext } from './next-page.ts'
import { invitedPerson, openIdProvider } from './open-id.ts'

/** A working day and a late edition. */
const sessionSeconds = 12 * 60 * 60

/** Codes travel to the sign-in form as `code` or `code:minutes`, because next-auth passes on only an error's message. */
const asError = (refusal: Refusal) => new Error([refusal.code, refusal.details.minutes].filter(Boolean).join(':'))

const credentials = CredentialsProvider({
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  async authorize(given, request) {
    const read = signInInput.safeParse(given)
    if (!read.success) throw asError(new Refusal('wrong-sign-in'))
    try {
      return await checkCredentials({ ...read.data, address: addressOf(request.headers ?? {}) })
    } catch (thrown) {
      if (thrown instanceof Refusal) throw asError(thrown)
      // What went wrong inside is for the log; next-auth would put the message into an address.
      console.error(thrown)
      throw new Error('failed')
    }
  },
})

/**
 * How next-auth is set up: passwords, and OpenID Connect where the environment names an issuer. The token holds who and
 * which session version, nothing about rights. A function, because the environment is read at run time, not when built.
 */
export function authOptions(): NextAuthOptions {
  const { TICKMARK_URL, NEXTAUTH_SECRET } = env()
  // next-auth takes its own address from the environment alone.
  process.env.NEXTAUTH_URL = TICKMARK_URL
  const openId = openIdProvider()
  return {
    ...(NEXTAUTH_SECRET ? { secret: NEXTAUTH_SECRET } : {}),
    providers: openId ? [credentials, openId] : [credentials],
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    useSecureCookies: TICKMARK_URL.startsWith('https:'),
    pages: { signIn: '/sign-in', signOut: '/desk', error: '/sign-in', newUser: '/desk' },
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider === 'credentials') return true
        return (await invitedPerson(profile)) ? true : '/sign-in?error=not-invited'
      },
      async jwt({ token, user, account, profile }) {
        if (!account) return token
        const person = account.provider === 'credentials' ? user : await invitedPerson(profile)
        return person ? { sub: person.id, sessionVersion: person.sessionVersion } : {}
      },
      session({ session, token }) {
        return { expires: session.expires, user: { id: token.sub ?? '', sessionVersion: token.sessionVersion ?? 0 } }
      },
      redirect: ({ url }) =>
        TICKMARK_URL + safeNext(url.startsWith(`${TICKMARK_URL}/`) ? url.slice(TICKMARK_URL.length) : url),
    },
  }
}

declare module 'next-auth' {
  interface User {
    id: string
    sessionVersion: number
  }
  interface Session {
    user: NonNullable<DefaultSession['user']> & { id: string; sessionVersion: number }
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion?: number
  }
}
