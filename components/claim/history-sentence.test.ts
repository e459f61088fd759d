import { expect, test } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import { catalogue } from '#lib/messages/catalogue.ts'
import { historySentence } from './history-sentence.ts'

const say = createTranslator({ locale: 'en', messages: catalogue('en') }) as never

for (const [verb, data, sentence] of [
  ['take', { moves: [] }, 'took the claim on'],
  ['drop', { reason: 'Said by nobody.' }, 'dropped the claim: Said by nobody.'],
  ['attachEvidence', { number: 2, note: null }, 'attached evidence 2.'],
  ['attachEvidence', { number: 2, voided: 'evidence' }, 'attached evidence 2. This voided the review.'],
  ['calculate', { calculation: 'one', formula: 'sum', evidence: [1] }, 'put a sum on the claim.'],
  ['calculate', { calculation: null, voided: 'calculation' }, 'took the sum back. This voided the review.'],
  ['recordContact', { contact: { asked: false } }, 'wrote down why the claimant was not asked.'],
  ['approve', { first: true }, 'gave the first of two approvals'],
  ['approve', { seal: 'ab' }, 'approved the claim'],
  ['restore', {}, 'restored the claim'],
  [
    'replaceText',
    { reason: 'A later edition', outcome: 'changed', voided: 'anchor' },
    'replaced the text (A later edition): its words changed. This voided the review.',
  ],
  ['openNewsroom', {}, 'opened the newsroom'],
  ['a verb of tomorrow', {}, 'a verb of tomorrow'],
] as const) {
  test(`the history says of ${verb} ${JSON.stringify(data)}: ${sentence}`, () => {
    expect(historySentence(say, verb, data)).toBe(sentence)
  })
}
