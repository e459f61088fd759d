import { expect, test } from '@playwright/test'
import { renderToStaticMarkup } from 'react-dom/server'
import { defaultRatings } from '#lib/verdict/scale.ts'
import { Glyph } from './glyph.tsx'

const drawn = (rating: string) => renderToStaticMarkup(<Glyph rating={rating} />)

test('every rating of the default scale has a shape of its own', () => {
  const shapes = defaultRatings.map((rating) => drawn(rating.key))
  expect(new Set([...shapes, drawn('a rating of another house')]).size).toBe(defaultRatings.length + 1)
})

test('a rating nobody drew is a plain ring, whatever it is called', () => {
  expect(drawn('constructor')).toBe(drawn('unheard-of'))
  expect(drawn('unheard-of')).toContain('<circle')
})
