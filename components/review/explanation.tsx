import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { footnotes } from './footnotes.ts'

// Headings would tear the page's outline, pictures would load from elsewhere: neither is part of an explanation.
const allowed = ['p', 'a', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'br', 'hr', 'sup']
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
const shown: Components = {
  ...Object.fromEntries(
    headings.map((name) => [
      name,
      ({ children }: { children?: ReactNode }) => (
        <p>
          <strong>{children}</strong>
        </p>
      ),
    ]),
  ),
  a: ({ href, role, children }) => (
    <a href={href} {...(role ? { role } : {})} {...(href?.startsWith('#') ? {} : { rel: 'noopener noreferrer' })}>
      {children}
    </a>
  ),
}
const safe = (address: string) => (/^(https?:|mailto:|#)/i.test(address) ? address : '')

type Props = {
  markdown: string
  /** Evidence n stands on this page at the id `<prefix>-n`. */
  prefix: string
  /** The numbers of the evidence that stands there. */
  known: readonly number[]
}

/**
 * An explanation as the reader gets it: Markdown without HTML, pictures or headings, safe links only, and `[^n]` as a raised
 * link to evidence n. Without client code, so that the public page and the desk show the same.
 */
export function Explanation({ markdown, prefix, known }: Props) {
  return (
    <Markdown
      skipHtml
      allowedElements={[...allowed, ...headings]}
      unwrapDisallowed
      urlTransform={safe}
      remarkPlugins={[[footnotes, { prefix, known }]]}
      components={shown}
    >
      {markdown}
    </Markdown>
  )
}
