import { z } from 'zod'
import { allowListSchema } from '#lib/fetch/allow.ts'

const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const database = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address like postgresql://user:password@host/name',
})
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)

const environment = z
  .object({
    DATABASE_URL: z.preprocess(blankIsAbsent, database),
    DATABASE_OWNER_URL: z.preprocess(blankIsAbsent, database.optional()),
    DATABASE_POOL: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(500).default(10)),
    TICKMARK_URL: z.preprocess(blankIsAbsent, address.default('http://localhost:3000')),
    TICKMARK_HOME: z.preprocess(blankIsAbsent, z.string().default('.tickmark')),
    /** Whether the process that serves also does the background jobs, or `tickmark work` does. */
    TICKMARK_JOBS: z.preprocess(blankIsAbsent, z.enum(['here', 'apart'], 'must be here or apart').default('here')),
    TICKMARK_FETCH_ALLOW: z.preprocess(blankIsAbsent, allowListSchema),
    NEXTAUTH_SECRET: z.preprocess(blankIsAbsent, z.string().min(16, 'must have at least 16 characters').optional()),
    PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(65535).default(3000)),
    NEXT_DIST: z.preprocess(blankIsAbsent, z.string().default('.next')),
    OIDC_ISSUER: z.preprocess(blankIsAbsent, address.optional()),
    OIDC_CLIENT_ID: z.preprocess(blankIsAbsent, z.string().optional()),
    OIDC_CLIENT_SECRET: z.preprocess(blankIsAbsent, z.string().optional()),
    OIDC_NAME: z.preprocess(blankIsAbsent, z.string().default('OpenID Connect')),
  })
  .refine((it) => !it.OIDC_ISSUER || (it.OIDC_CLIENT_ID && it.OIDC_CLIENT_SECRET), {
    path: ['OIDC_ISSUER'],
    error: 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it',
  })
  .transform((it) => ({ ...it, TICKMARK_URL: it.TICKMARK_URL.replace(/\/+$/, '') }))

export type Environment = z.infer<typeof environment>

/**
 * What the outside told this process, checked. Read anew at each call, so that a test worker which points itself at
 * another database is believed.
 * @throws Error with one sentence for each variable that is missing or wrong; it never repeats the value, which may
 * be a secret.
 */
export function env(): Environment {
  const read = environment.safeParse(process.env)
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return process.env[name] ? `${name} ${issue.message}` : `${name} is not set`
  })
  throw new Error(`Tickmark cannot start: ${faults.join('; ')}.`)
}
