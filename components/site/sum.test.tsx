import { expect, test } from '@playwright/test'
import { claimView, facts, versionOf } from '#e2e/facts.ts'
import { outcomeOf, sum } from '#e2e/sums.ts'
import { snapshot } from '#lib/publication/snapshot.ts'
import { defaultRatings } from '#lib/verdict/scale.ts'
import { press } from './press.tsx'

const moment = { at: '2026-01-14T12:00:00.000Z', publishedBy: 'Paula', note: null }
const fall = sum('percentChange', ['20,000', '10,500'], {
  claimed: '50 %',
  direction: 'down',
  note: 'Seized, not sent.',
})

test('the public page has the sum in words, in bars and with its working, without style attributes that its policy would drop', async () => {
  const values = fall.values.map((value) => ({ ...value, evidence: 1 }))
  const calculation = { ...fall, values, outcome: outcomeOf(fall), author: { id: 'ed', name: 'Ed' } }
  const whole = snapshot(facts([claimView('a', 'Crime fell by half', { calculation })]), moment)
  const files = await press({
    origin: 'https://desk.example',
    newsroom: { name: 'The Test Desk', language: 'en', demonstration: false },
    scale: { id: 'scale', number: 1, ratings: defaultRatings },
    published: [],
    checks: [{ slug: 'a-check', versions: [versionOf(whole)] }],
  })
  const html = Buffer.from(files.find(({ address }) => address === '/checks/a-check')?.bytes ?? []).toString('utf8')
  for (const words of [
    'The data give −47.5 %, the claim says −50 %: true only when rounded to the nearest ten.',
    '(10,500 − 20,000) ÷ 20,000 × 100 = −47.5 %',
    'Claimed against computed',
    'href="#c1-e-1"',
    'Seized, not sent.',
  ])
    expect(html).toContain(words)
  expect(html).not.toContain('style=')
})
