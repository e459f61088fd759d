import type { Link, Nodes, Root, RootContent } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'

/** The piece of an address that evidence `number` has on a page: `ev-2`. */
export const footnoteTarget = (prefix: string, number: number) => `${prefix}-${number}`

type Settings = {
  prefix: string
  /** Evidence that is there to be pointed at; a footnote to anything else stays as it was typed. */
  known: readonly number[]
}

const raised = (prefix: string, number: number): RootContent => {
  const link: Link = {
    type: 'link',
    url: `#${footnoteTarget(prefix, number)}`,
    children: [{ type: 'text', value: String(number) }],
    data: { hProperties: { role: 'doc-noteref' } },
  }
  return { type: 'emphasis', data: { hName: 'sup' }, children: [link] }
}

/**
 * A remark plugin: `[^2]` becomes a raised link to evidence 2. Markdown reads `[^2]: https://…` as the target of a link; here
 * a footnote only ever points at the claim's own evidence, so such a line is put back as it was typed.
 */
export function footnotes({ prefix, known }: Settings) {
  return (tree: Root) => {
    unlink(tree)
    findAndReplace(
      tree,
      [
        /\[\^(\d{1,4})\]/g,
        (typed: string, digits: string) => {
          const number = Number(digits)
          return known.includes(number) ? (raised(prefix, number) as Link) : { type: 'text', value: typed }
        },
      ],
      { ignore: ['link', 'linkReference'] },
    )
  }
}

function unlink(node: Nodes): void {
  if (!('children' in node)) return
  node.children = node.children.map((child) => {
    if (child.type === 'linkReference' && /^\^\d+$/.test(child.identifier)) return text(`[${child.identifier}]`)
    if (child.type !== 'definition' || !/^\^\d+$/.test(child.identifier)) return child
    return { type: 'paragraph', children: [text(`[${child.identifier}]: ${child.url}`)] }
  }) as typeof node.children
  for (const child of node.children) unlink(child)
}

const text = (value: string) => ({ type: 'text' as const, value })
