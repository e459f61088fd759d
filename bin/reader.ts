import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Form, Shelf, Shelved } from './shelf.ts'

const closed = ['Allow', 'GET, HEAD']

/**
 * Answers a reader from the shelf.
 * @returns false when the shelf has nothing to say and somebody else should answer
 */
export function answerReader(shelf: Shelf, request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.url ?? '/'
  const found = shelf.get(target) ?? withoutQuery(shelf, target)
  if (!found) return false
  answer(found, 200, request, response)
  return true
}

/** Answers that nothing stands there, with the house's own page if there is one; nothing is read or written. */
export function answerNothing(shelf: Shelf, request: IncomingMessage, response: ServerResponse): void {
  const target = request.url ?? '/'
  const path = pathOf(target)
  const bare = path.replace(/\/+$/, '')
  const page = shelf.get('/404')
  // `/checks/x/` means `/checks/x`; never `//elsewhere`, which a browser takes for another host.
  if (bare !== path && shelf.has(bare)) response.writeHead(308, { Location: bare }).end()
  else if (shelf.has(`${path}/`)) response.writeHead(308, { Location: `${path}/` }).end()
  else if (page) answer(page, 404, request, response)
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
}

/** The path of a request target, without the query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?')
  return query < 0 ? target : target.slice(0, query)
}

function withoutQuery(shelf: Shelf, target: string) {
  const path = pathOf(target)
  return path === target ? undefined : shelf.get(path)
}

function answer(shelved: Shelved, status: 200 | 404, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request
  if (method !== 'GET' && method !== 'HEAD') {
    const open = shelved.open.length > 0
    const answers = open && method === 'OPTIONS' ? 204 : 405
    response
      .writeHead(answers, [...(open ? shelved.open : closed), ...(answers === 405 ? ['Content-Length', '0'] : [])])
      .end()
    return
  }
  const form = shelved.brotli && takesBrotli(headers['accept-encoding']) ? shelved.brotli : shelved.plain
  const known = headers['if-none-match']
  if (status === 200 && known !== undefined && names(known, form)) {
    response.writeHead(304, withoutBody(form)).end()
    return
  }
  response.writeHead(status, form.headers)
  response.end(method === 'HEAD' ? undefined : form.bytes)
}

// Few spellings of this header exist in the wild, and reading one takes longer than finding it again.
const spellings = new Map<string, boolean>()

/** Whether an Accept-Encoding header asks for brotli: named, and not with a weight of nought. */
export function takesBrotli(header: string | string[] | undefined): boolean {
  if (typeof header !== 'string') return false
  const known = spellings.get(header)
  if (known !== undefined) return known
  const takes = header.split(',').some((coding) => {
    const [name, ...parameters] = coding.split(';').map((part) => part.trim().toLowerCase())
    return name === 'br' && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
  if (spellings.size < 500) spellings.set(header, takes)
  return takes
}

// If-None-Match compares weakly (RFC 9110, 13.1.2): a cache may have weakened our tag.
function names(header: string, form: Form): boolean {
  if (header === form.etag || header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === form.etag)
}

function withoutBody({ headers }: Form): string[] {
  const kept: string[] = []
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = [headers[at], headers[at + 1]]
    if (!/^Content-(Type|Length|Encoding)$/.test(name)) kept.push(name, value)
  }
  return kept
}
