import { expect, test } from '@playwright/test'
import { claimView, facts } from '#e2e/facts.ts'
import { claimReview, jsonLd, newsArticle } from './claim-review.ts'
import type { PublicClaim, Snapshot } from './schema.ts'
import { snapshot } from './snapshot.ts'

const origin = 'https://desk.example'
const moment = { at: '2026-01-14T12:00:00.000Z', publishedBy: 'Paula', note: null }
const published = (other: Partial<Snapshot['article']> = {}): [Snapshot, PublicClaim] => {
  const whole = snapshot(facts([claimView('a', 'Crime fell by half')]), moment)
  const [claim] = whole.claims
  if (!claim) throw new Error('no claim')
  return [{ ...whole, article: { ...whole.article, ...other } }, claim]
}

test('a ClaimReview says what was claimed, by whom, where, and how we rate it on which line', () => {
  const [whole, claim] = published()
  expect(claimReview(whole, claim, origin)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'https://desk.example/checks/a-check/claims/1',
    claimReviewed: claim.statement,
    datePublished: moment.at,
    author: { '@type': 'Organization', name: 'The Test Desk' },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'The minister' },
      datePublished: '2026-01-12',
      appearance: { url: 'https://outlet.example/article' },
    },
    reviewRating: { '@type': 'Rating', ratingValue: 3, bestRating: 5, worstRating: 1, alternateName: 'Half true' },
  })
})

test('our own article gets no ClaimReview, and neither does what nobody in particular said', () => {
  const [ours, claim] = published({ kind: 'ours' })
  expect(claimReview(ours, claim, origin)).toBeNull()
  const [theirs] = published()
  expect(claimReview(theirs, { ...claim, claimant: null }, origin)).toBeNull()
})

test('what is unproven has no number between false and true, only its word', () => {
  const [whole, claim] = published()
  const verdict = { ...claim.verdict, rating: 'unproven', name: 'Unproven', value: 0 }
  const { reviewRating } = claimReview(whole, { ...claim, verdict }, origin) as { reviewRating: object }
  expect(reviewRating).toMatchObject({ alternateName: 'Unproven' })
  expect(Object.keys(reviewRating)).not.toContain('ratingValue')
})

test('the overview carries a NewsArticle with every correction', () => {
  const [whole] = published()
  const corrected = { ...whole, corrections: [{ number: 2, at: moment.at, note: 'We were wrong.' }] }
  expect(newsArticle(corrected, origin)).toMatchObject({
    '@type': 'NewsArticle',
    url: 'https://desk.example/checks/a-check',
    correction: [{ '@type': 'CorrectionComment', text: 'We were wrong.' }],
  })
  expect(newsArticle(whole, origin)).not.toHaveProperty('correction')
})

test('nobody’s words can end the data block', () => {
  const written = jsonLd({ text: '</script><script>alert(1)</script><!--' })
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toEqual({ text: '</script><script>alert(1)</script><!--' })
})
