import type { Block } from '#lib/article/schema.ts'
import { blockLine } from './line.ts'
import { hiddenClass } from './sieve.ts'

/** One line of a page as a reader sees it, with where it stands. */
export type Line = {
  text: string
  kind: Block['kind']
  /** Its text nodes, in the order of the page. */
  pieces: Text[]
  /** The elements that it stands in, the outermost first. */
  within: Element[]
  hidden: boolean
  /** How much of it is a link or a button, from 0 to 1. */
  linked: number
}

const blocks =
  /^(address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|optgroup|option|p|pre|search|section|select|summary|table|tbody|tfoot|thead|tr|ul|button|textarea)$/
const cell = /^t[dh]$/

/** A row of short cells is a row of data and one line; tables that only lay out a page are columns of text. */
function isDataRow(row: Element): boolean {
  const cells = [...row.children].filter(({ localName }) => cell.test(localName))
  return (
    cells.length > 1 &&
    !row.querySelector('table') &&
    cells.every(({ textContent }) => (textContent?.trim().length ?? 0) <= 150)
  )
}

/** What stands in the document, line by line: every text node that holds a word is in exactly one of them. */
export function linesOf(document: Document): Line[] {
  const lines: Line[] = []
  let pieces: Text[] = []
  let words: string[] = []
  let linked = 0
  let place: Element[] = []
  let row: Element | null = null

  function end() {
    const text = blockLine(words.join(''))
    if (/\S/.test(text)) {
      const whole = words.join('').replace(/\s+/g, '').length
      const hidden = place.some((one) => one.classList.contains(hiddenClass))
      lines.push({ text, kind: kindOf(place), pieces, within: place, hidden, linked: linked / Math.max(1, whole) })
    }
    pieces = []
    words = []
    linked = 0
  }

  function walk(node: Node, within: Element[], inLink: boolean, isPre: boolean) {
    if (node.nodeType === 3) {
      const text = node.textContent ?? ''
      // In preformatted text, and where two breaks follow each other, a line's end is the author's.
      const parts = isPre ? text.split('\n') : [text]
      for (const [at, part] of parts.entries()) {
        if (at > 0) end()
        if (part.trim() !== '') {
          if (pieces.length === 0) place = within
          pieces.push(node as Text)
          if (inLink) linked += part.replace(/\s+/g, '').length
        }
        // The source's white space is one space; a no-break space is a character that somebody wrote.
        words.push(part.replace(/[ \t\n\r\f]+/g, ' '))
      }
      return
    }
    if (node.nodeType !== 1) return
    const element = node as Element
    const name = element.localName
    if (name === 'br') return breakLine(element)
    if (name === 'tr') row = isDataRow(element) ? element : null
    const inRow = row !== null && row !== element && within.includes(row)
    const isBlock = !inRow && (blocks.test(name) || cell.test(name))
    if (isBlock) end()
    if (inRow && cell.test(name) && words.some((word) => word.trim() !== '')) words.push(' | ')
    else if (inRow && blocks.test(name)) words.push(' ')
    const inside = [...within, element]
    // Elements side by side are words side by side, however close the page sets them; but a drop cap is no word.
    const before = words.join('').slice(-40)
    if (
      /[\p{L}\d .]{2}[\p{L}\d]$/u.test(before) &&
      element.previousSibling?.nodeType === 1 &&
      /^[\p{Lu}\d]/u.test(element.textContent ?? '')
    )
      words.push(' ')
    for (const child of [...element.childNodes])
      walk(child, inside, inLink || name === 'a' || name === 'button', isPre || name === 'pre')
    if (isBlock) end()
  }

  // A break in the middle of a sentence is the width of somebody's screen; elsewhere it is a line's end, as in verse.
  function breakLine(element: Element) {
    const before = words.join('').trimEnd()
    const after = (element.nextSibling?.textContent ?? '').trimStart()
    if (row && element.closest('tr') === row) words.push(' ')
    else if (before.length >= 40 && /[\p{Ll},]$/u.test(before) && /^\p{Ll}/u.test(after)) words.push(' ')
    else end()
  }

  walk(document.body, [], false, false)
  end()
  return lines
}

function kindOf(within: readonly Element[]): Block['kind'] {
  for (const { localName } of [...within].reverse()) {
    if (/^h[1-6]$/.test(localName) || localName === 'summary') return 'heading'
    if (/^(li|dd|dt)$/.test(localName)) return 'item'
    if (localName === 'blockquote') return 'quote'
    if (/^(table|article|main|body)$/.test(localName)) return 'paragraph'
  }
  return 'paragraph'
}
