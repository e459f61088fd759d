import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth/options.ts'
import { isOwnOrigin } from '#lib/auth/origin.ts'
import { env } from '#lib/env.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

export const GET = (request: NextRequest, context: Context) => NextAuth(request, context, authOptions())

/** Beside next-auth's own token against forgery: posts come from the desk's own pages, or not at all. */
export function POST(request: NextRequest, context: Context) {
  if (!isOwnOrigin(request.headers.get('origin'), env().TICKMARK_URL)) return new Response(null, { status: 403 })
  return NextAuth(request, context, authOptions())
}
