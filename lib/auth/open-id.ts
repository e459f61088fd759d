import type { Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { personByEmail } from '#lib/user/reads.ts'
import { emailSchema } from '#lib/user/schema.ts'

const claimsSchema = z.object({ sub: z.string(), email: emailSchema, email_verified: z.literal(true) })

/** The newsroom's own OpenID Connect provider, or null when OIDC_ISSUER is not set. */
export function openIdProvider(): OAuthConfig<Profile> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    id: 'oidc',
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // The account of ours is looked up by `invitedPerson`; next-auth only wants an id here.
    profile: (profile) => ({ id: profile.sub ?? '', sessionVersion: 0 }),
  }
}

/**
 * Who a profile of the provider is to us: an enabled person invited under the same e-mail address, which the provider must
 * have verified. Null for everybody else: knowing the provider is not an invitation.
 */
export async function invitedPerson(profile: unknown): Promise<{ id: string; sessionVersion: number } | null> {
  const read = claimsSchema.safeParse(profile)
  if (!read.success) return null
  const person = await personByEmail(read.data.email)
  return person && !person.disabledAt ? person : null
}
