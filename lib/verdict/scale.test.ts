import { expect, test } from '@playwright/test'
import { defaultRatings } from './scale.ts'
import { ratingsSchema } from './schema.ts'

test('the scale that a newsroom opens with has seven ratings, each named and defined in both languages', () => {
  expect(ratingsSchema.parse(defaultRatings)).toHaveLength(7)
  const words = defaultRatings.flatMap(({ name, definition }) => [name.en, name.es, definition.en, definition.es])
  expect(words.every((each) => each.trim().length > 0)).toBe(true)
  expect(new Set(words).size).toBe(words.length)
  expect(new Set(defaultRatings.map((rating) => rating.key)).size).toBe(7)
})

test('only what cannot be decided stands outside the line from false to true', () => {
  const outside = defaultRatings.filter((rating) => rating.value < 1 || rating.value > 5)
  expect(outside.map((rating) => rating.key)).toEqual(['unproven'])
})
