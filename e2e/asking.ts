import { request } from 'node:http'
import type { Page } from '@playwright/test'

export type Reply = { status: number; headers: Record<string, string>; body: string; json: Record<string, unknown> }
export type Ask = (
  path: string,
  options?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<Reply>

/** Asks with the page's cookies (nobody's without a page) and no header that was not named: not even an Accept. */
export async function asking(address: string, page?: Page): Promise<Ask> {
  const cookies = (await page?.context().cookies()) ?? []
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const own = { ...headers, ...(cookie ? { cookie } : {}) }
      const sent = request(new URL(path, address), { method, headers: own, agent: false }, async (incoming) => {
        let text = ''
        for await (const chunk of incoming.setEncoding('utf8')) text += chunk
        const flat = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
        const told = { status: incoming.statusCode ?? 0, headers: Object.fromEntries(flat), body: text }
        resolve({ ...told, json: /json/.test(told.headers['content-type'] ?? '') && text ? JSON.parse(text) : {} })
      })
      sent.once('error', reject).end(body)
    })
}
