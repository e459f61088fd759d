import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Block } from '#lib/article/schema.ts'
import { readText } from '#lib/article/text.ts'
import { Refusal } from '#lib/refusal.ts'
import { machineDate } from './dates.ts'
import type { Judged } from './line.ts'
import { fromManuscript } from './manuscript.ts'
import { readRich } from './rich.ts'
import type { Imported, Known } from './schema.ts'

/**
 * Markdown, its marks read as what they mean. Its only first-level heading is the title; what stands between `---` at the
 * top is read where it is `key: value`. HTML in it is read as HTML. Refuses: text-empty, text-binary, text-too-long.
 */
export function readMarkdown(source: string): Imported {
  const read = readText(source)
  if (typeof read === 'string') throw new Refusal(read)
  const [, matter = '', body = source] = /^---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n([\s\S]*)$/.exec(source) ?? []
  const lines: Judged[] = []
  const tops: Judged[] = []
  walk(fromMarkdown(body), 'paragraph')
  const [top] = tops
  const known = inMatter(matter)
  if (top && tops.length === 1 && !known.title) {
    known.title = top.text
    top.why = 'repeated-title'
  }
  return fromManuscript(lines, known)

  function walk(node: Nodes, kind: Block['kind']) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
      const here: Judged = {
        text: wordsOf(node),
        kind: node.type === 'heading' ? 'heading' : kind,
        why: null,
      }
      if (node.type === 'heading' && node.depth === 1) tops.push(here)
      lines.push(here)
    } else if (node.type === 'html') lines.push(...htmlLines(node.value, kind))
    else if ('children' in node) {
      const inside = node.type === 'listItem' ? 'item' : node.type === 'blockquote' ? 'quote' : kind
      for (const child of node.children) walk(child, inside)
    }
  }
}

/** Words without marks. A picture's description is not the text's; a break is a space. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

function htmlLines(html: string, kind: Block['kind']): Judged[] {
  try {
    const { blocks, setAside } = readRich(html)
    return [
      ...blocks.map((block) => ({ ...block, kind, why: null })),
      ...setAside.map(({ text, why }) => ({ text, why, kind })),
    ]
  } catch {
    // A comment or a lone tag holds no words.
    return []
  }
}

function inMatter(matter: string): Partial<Known> {
  const known: Partial<Known> = {}
  for (const line of matter.split('\n')) {
    const [, key = '', value = ''] = /^(\w+)\s*:\s*["']?(.*?)["']?\s*$/.exec(line) ?? []
    if (value === '') continue
    if (key === 'title') known.title = value
    if (/^(subtitle|description|standfirst)$/.test(key)) known.standfirst = value
    if (/^(author|byline)$/.test(key)) known.byline = value
    const date = /^(date|published)$/.test(key) ? machineDate(value) : null
    if (date) known.publishedAt = date
  }
  return known
}
