import { publicHeaders } from '#lib/site/headers.ts'
import { type SiteFile, siteFile } from '#lib/site/reads.ts'

type Context = { params: Promise<{ path?: string[] }> }

/** The public files where Next runs without our own server (bin/serve.ts), which answers them before Next is asked. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params
  // Next leaves out the slash at the end, which belongs to the address of a container of annotations.
  const slash = path.length > 0 && new URL(request.url).pathname.endsWith('/') ? '/' : ''
  const file = await siteFile(`/${path.map(decodeURIComponent).join('/')}${slash}`)
  if (file) return answer(file, 200, request)
  const nothing = await siteFile('/404')
  return nothing ? answer(nothing, 404, request) : new Response('Not found\n', { status: 404 })
}

function answer(file: SiteFile, status: 200 | 404, request: Request): Response {
  const etag = `"${file.sha256}"`
  const headers = publicHeaders(file, etag)
  if (status === 200 && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(Buffer.from(file.bytes), { status, headers })
}
