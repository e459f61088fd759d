import { expect, test } from '@playwright/test'
import { renderToStaticMarkup } from 'react-dom/server'
import { Explanation } from './explanation.tsx'

const read = (markdown: string, known = [1, 2]) =>
  renderToStaticMarkup(<Explanation markdown={markdown} prefix="ev" known={known} />)

test('a footnote is a raised link to the evidence of that number', () => {
  expect(read('Counted twice.[^1][^2]')).toBe(
    '<p>Counted twice.<sup><a href="#ev-1" role="doc-noteref">1</a></sup><sup><a href="#ev-2" role="doc-noteref">2</a></sup></p>',
  )
})

test('a footnote to evidence that is not there stays as it was typed', () => {
  expect(read('Nobody knows.[^7]')).toBe('<p>Nobody knows.[^7]</p>')
})

test('a footnote never points anywhere but at the claim’s own evidence', () => {
  const html = read('Counted.[^1]\n\n[^1]: https://elsewhere.example')
  expect(html).toContain('Counted.<sup><a href="#ev-1" role="doc-noteref">1</a></sup>')
  expect(html).not.toContain('href="https://elsewhere.example"')
  expect(html).toContain('https://elsewhere.example')
})

test('a footnote inside a link does not make a link within a link', () => {
  expect(read('[the yearbook [^1]](https://statistics.example)')).toBe(
    '<p><a href="https://statistics.example" rel="noopener noreferrer">the yearbook [^1]</a></p>',
  )
})

for (const bad of [
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '![a picture](https://elsewhere.example/x.png)',
  '[press](javascript:alert(1))',
  '[press](data:text/html,x)',
  '<https://fine.example> <javascript:alert(1)>',
]) {
  test(`an explanation carries no script and loads nothing: ${bad}`, () => {
    const html = read(bad)
    expect(html).not.toMatch(/<(script|img|iframe)|javascript:alert\(1\)"|data:text/)
  })
}

test('headings become strong words, so that the page keeps its outline', () => {
  expect(read('# The sum')).toBe('<p><strong>The sum</strong></p>')
})
