import { expect, test } from '@playwright/test'
import { afterPublishing, card, claimView, facts, versionOf } from '#e2e/facts.ts'
import type { PressedFile, SiteContent, Snapshot } from '#lib/publication/schema.ts'
import { sha256, snapshot } from '#lib/publication/snapshot.ts'
import { defaultRatings } from '#lib/verdict/scale.ts'
import { press, styleAddress } from './press.tsx'

const origin = 'https://desk.example'
const claims = () => [claimView('a', 'Crime fell by half'), claimView('b', 'Arrests doubled')]
const correction = { at: '2026-01-16T09:00:00.000Z', publishedBy: 'Paula', note: 'The second claim was taken out.' }

/** Two versions: the second without claim 2, and with claim 1 in other words. */
function twoVersions(): [Snapshot, Snapshot] {
  const { first, facts: after } = afterPublishing(facts(claims()))
  const changed = after.claims.map((claim) =>
    claim.id === 'b'
      ? { ...claim, state: 'dropped' as const }
      : { ...claim, state: 'approved' as const, seal: sha256('new') },
  )
  return [first, snapshot({ ...after, claims: changed }, correction)]
}
const site = (versions: Snapshot[]): SiteContent => ({
  origin,
  newsroom: { name: 'The Test Desk', language: 'en', demonstration: false },
  scale: { id: 'scale', number: 1, ratings: defaultRatings },
  published: [],
  checks: [{ slug: 'a-check', versions: versions.map((one, at) => versionOf(one, 1200 + at)) }],
})
const textOf = (file: PressedFile | undefined) => Buffer.from(file?.bytes ?? []).toString('utf8')
async function pressed(versions: Snapshot[]) {
  const files = await press(site(versions))
  return (address: string) => textOf(files.find((file) => file.address === address))
}
const blocksOfData = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map((found) => JSON.parse(found[1] ?? ''))

test('a check is pressed to its page, a page for each claim, and every version with its data', async () => {
  const files = await press(site(twoVersions()))
  expect(files.map(({ address }) => address).sort()).toEqual(
    [
      ...['/', '/404', '/icon.svg', '/methodology', styleAddress],
      ...['/checks/a-check', '/checks/a-check/claims/1', '/checks/a-check/claims/2'],
      ...['/checks/a-check/versions/1', '/checks/a-check/versions/1.json'],
      ...['/checks/a-check/versions/2', '/checks/a-check/versions/2.json'],
      ...['/checks/a-check/annotations/', '/checks/a-check/annotations/page/0'],
      ...['/checks/a-check/annotations/1', '/checks/a-check/annotations/2'],
    ].sort(),
  )
})

test('no page has a script, an inline style or anything from elsewhere', async () => {
  const files = await press(site(twoVersions()))
  for (const file of files.filter(({ mediaType }) => mediaType.startsWith('text/html'))) {
    const html = textOf(file)
    expect(html.startsWith('<!DOCTYPE html><html lang="en">')).toBe(true)
    expect(html.replaceAll('<script type="application/ld+json">', '')).not.toMatch(/<script/)
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=|javascript:/)
    expect(html.match(/<link rel="stylesheet"[^>]*>/g)).toEqual([`<link rel="stylesheet" href="${styleAddress}"/>`])
    expect(html).not.toMatch(/<(img|iframe|object|embed|video|audio)/)
  }
})

test('each claim’s page carries exactly one ClaimReview, the overview one NewsArticle, old versions nothing', async () => {
  const at = await pressed(twoVersions())
  expect(blocksOfData(at('/checks/a-check/claims/1')).map((data) => data['@type'])).toEqual(['ClaimReview'])
  expect(blocksOfData(at('/checks/a-check')).map((data) => data['@type'])).toEqual(['NewsArticle'])
  expect(blocksOfData(at('/checks/a-check/versions/1'))).toEqual([])
})

test('a correction stands first on the page, and the version before it says that it was replaced', async () => {
  const at = await pressed(twoVersions())
  expect(at('/checks/a-check')).toContain('Corrected on 16 January 2026.')
  expect(at('/checks/a-check').indexOf(correction.note)).toBeLessThan(at('/checks/a-check').indexOf('Checked by'))
  const old = at('/checks/a-check/versions/1')
  expect(old).toContain('This is version 1, published on 14 January 2026. It has been replaced since.')
  expect(old).toContain('<meta name="robots" content="noindex"/>')
  expect(old).not.toContain(correction.note)
})

test('a claim that a correction took out leaves a page that says so and leads to the version that had it', async () => {
  const at = await pressed(twoVersions())
  expect(at('/checks/a-check/claims/2')).toContain('Claim 2 is no longer part of this check')
  expect(at('/checks/a-check/claims/2')).toContain('href="/checks/a-check/versions/1"')
})

test('the page names the hash of the very data beside it, and its place in the record', async () => {
  const at = await pressed(twoVersions())
  expect(at('/checks/a-check')).toContain(sha256(at('/checks/a-check/versions/2.json')))
  expect(at('/checks/a-check')).toContain('record entry 1,201')
})

test('of a confidential source the page says that it was used, and why it stays so', async () => {
  const hidden = card(1, { title: 'SECRET', confidential: true, confidentialReason: 'Their work is at risk.' })
  const at = await pressed([
    snapshot(facts([claimView('a', 'Crime fell by half', { evidence: [hidden] })]), { ...correction, note: null }),
  ])
  const page = at('/checks/a-check/claims/1')
  expect(page).toContain('A confidential source was used.')
  expect(page).toContain('Their work is at risk.')
  expect(page).not.toContain('SECRET')
  expect(page).not.toContain('words of source')
})

test('a Spanish article is checked in Spanish, down to the ratings', async () => {
  const spanish = facts(claims())
  const whole = { ...spanish, article: { ...spanish.article, language: 'es' as const } }
  const at = await pressed([snapshot(whole, { ...correction, note: null })])
  const page = at('/checks/a-check')
  expect(page).toContain('<html lang="es">')
  expect(page).toContain('Verdad a medias')
  expect(page).toContain('Publicado el 16 de enero de 2026')
})

test('somebody’s words stay words: what looks like markup is shown, not obeyed', async () => {
  const evil = '<img src=x onerror=alert(1)></script>'
  const claim = claimView('a', 'Crime fell by half')
  const verdict = { ...(claim.verdict as NonNullable<typeof claim.verdict>), answer: evil, explanation: evil }
  const wording = { ...claim.wording, statement: evil, claimant: evil }
  const at = await pressed([snapshot(facts([{ ...claim, verdict, wording }]), { ...correction, note: null })])
  for (const page of [at('/checks/a-check'), at('/checks/a-check/claims/1')])
    expect(page).not.toMatch(/<img|alert\(1\)><\/script/)
})

test('a source’s address becomes a link only where a browser may follow it', async () => {
  const claim = claimView('a', 'Crime fell by half', {
    evidence: [card(1, { address: 'javascript:alert(1)' }), card(2, { address: 'File 12/B' })],
  })
  const at = await pressed([snapshot(facts([claim]), { ...correction, note: null })])
  expect(at('/checks/a-check')).not.toContain('href="javascript:')
  expect(at('/checks/a-check')).toContain('Yearbook 2 (File 12/B)')
})
