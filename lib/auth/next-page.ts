/**
 * Pure: where to go after signing in. Only a path of this desk is believed; anything a browser could read as another site
 * (`//elsewhere`, `/\elsewhere`, `https:…`, control characters) becomes the desk. `_rsc`, which Next adds, is dropped.
 */
export function safeNext(wished: string | null | undefined): string {
  const desk = 'https://desk.invalid'
  if (!wished?.startsWith('/') || !URL.canParse(wished, desk)) return '/desk'
  const url = new URL(wished, desk)
  if (url.origin !== desk || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in')) return '/desk'
  url.searchParams.delete('_rsc')
  return url.pathname + url.search + url.hash
}
