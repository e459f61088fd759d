import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const client = 'tickmark'

export type Provider = {
  issuer: string
  environment: Record<'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME', string>
  /** Whom the next visitor of the provider is signed in as there. */
  visitor: { email: string; email_verified: boolean }
  close(): Promise<void>
}
type Asked = { nonce: string; challenge: string; redirect: string }

/**
 * A newsroom's own OpenID Connect provider (OpenID Connect Core 1.0, section 3.1, authorization code with PKCE, RFC 7636),
 * on loopback. It checks what the desk sends it as a real one would: the client, its secret, the verifier, a code once.
 */
export async function openProvider(): Promise<Provider> {
  const codes = new Map<string, Asked>()
  const server = createServer((request, response) => {
    answer(provider, codes, request, response).catch((error: Error) => response.writeHead(400).end(error.message))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const provider: Provider = {
    issuer,
    environment: {
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client, OIDC_CLIENT_SECRET: 'kept between the two' },
      OIDC_NAME: 'The House',
    },
    visitor: { email: 'nobody@desk.example', email_verified: true },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return provider
}

async function answer(
  { issuer, environment, visitor }: Provider,
  codes: Map<string, Asked>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
  const json = (value: unknown) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
  const asked = (name: string) => searchParams.get(name) ?? ''
  if (pathname === '/.well-known/openid-configuration')
    return void json({
      ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
    })
  if (pathname === '/keys')
    return void json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] })
  if (pathname === '/authorize') {
    const code = randomBytes(16).toString('hex')
    codes.set(code, { nonce: asked('nonce'), challenge: asked('code_challenge'), redirect: asked('redirect_uri') })
    const back = `${asked('redirect_uri')}?${new URLSearchParams({ code, state: asked('state') })}`
    return void response.writeHead(302, { Location: back }).end()
  }
  const form = new URLSearchParams(await bodyOf(request))
  const known = codes.get(form.get('code') ?? '')
  codes.delete(form.get('code') ?? '')
  const [name, secret] = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64')
    .toString()
    .split(':')
  if (pathname !== '/token' || !known || name !== client) throw new Error('invalid_grant')
  if (decodeURIComponent(secret?.replaceAll('+', ' ') ?? '') !== environment.OIDC_CLIENT_SECRET)
    throw new Error('invalid_client')
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  if (proof !== known.challenge || form.get('redirect_uri') !== known.redirect) throw new Error('invalid_grant')
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    aud: client,
    sub: visitor.email,
    iat: now,
    exp: now + 60,
    nonce: known.nonce,
    ...visitor,
  }
  json({ token_type: 'Bearer', access_token: 'unused', expires_in: 60, id_token: signed(claims) })
}

function signed(claims: object): string {
  const unsigned = `${encoded({ alg: 'RS256', kid: '1' })}.${encoded(claims)}`
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey).toString('base64url')}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
