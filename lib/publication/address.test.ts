import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { slugFrom } from './address.ts'
import { slugSchema } from './schema.ts'

test('a headline suggests an address that can be read', () => {
  expect(slugFrom('What Mexico’s president said about drugs')).toBe('what-mexicos-president-said-about-drugs')
  expect(slugFrom('¿Cuánto cayó la inflación en año y medio?')).toBe('cuanto-cayo-la-inflacion-en-ano-y-medio')
})

test('whatever the headline, the suggestion is a good address, too short, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (headline) => {
      const slug = slugFrom(headline)
      if (slug.length >= 3) expect(slugSchema.safeParse(slug).success).toBe(true)
    }),
  )
})
