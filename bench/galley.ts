import { chromium, type Page } from '@playwright/test'
import type { Databases } from '#e2e/database.ts'
import { signedIn } from '#e2e/newsroom.ts'
import { type Desk, withDesk } from '#e2e/serving.ts'
import { words } from '#lib/article/passage.ts'
import { article as readArticle } from '#lib/article/reads.ts'
import { addArticleInput } from '#lib/article/schema.ts'
import { addArticle } from '#lib/article/writes.ts'
import { makeClaim } from '#lib/claim/writes.ts'
import { closeDatabase } from '#lib/db/client.ts'
import { actorOf } from '#lib/user/reads.ts'
import { chromium as findChromium } from '../bin/chromium.mjs'
import type { Line } from './run.ts'

const paragraphs = 200
const sentencesEach = 5
const claims = 1_000
/** A person feels that something answers at once up to here (ms). */
const atOnce = 100

/** A galley of 10,000 words with 1,000 claims: what a browser does without a break while one scrolls, selects, steps, and makes a claim. */
export async function benchGalley(databases: Databases): Promise<Line[]> {
  const lines: Line[] = []
  await withDesk(databases, async (desk) => {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
    try {
      const { page } = await signedIn(browser, desk, 'editor')
      await page.goto(`/articles/${await longArticle(desk)}`)
      await page.getByText(`claim ${claims}`).waitFor({ state: 'attached' })
      await page.waitForTimeout(1_000)
      for (const [what, doing] of Object.entries({ scroll, step, select })) {
        const longest = await longestTask(page, () => doing(page))
        lines.push({
          what: `longest task while one may ${what}`,
          value: `${Math.round(longest)} ms`,
          ...within(longest),
        })
      }
      const shown = await shownAfter(page)
      lines.push({
        what: 'from Save to the claim’s line under its words',
        value: `${Math.round(shown)} ms`,
        ...within(shown),
      })
    } finally {
      await browser.close()
    }
  })
  return lines
}

const within = (ms: number) => ({ ratio: atOnce / Math.max(1, ms), atLeast: 1 })

async function longArticle(desk: Desk): Promise<string> {
  process.env.DATABASE_URL = desk.database.url
  const [row] = await desk.database.sql<{ id: string }[]>`select id from users where email = 'editor@desk.example'`
  const editor = await actorOf(row?.id ?? '', 1)
  if (!editor) throw new Error('the demonstration has no editor')
  const sentence = (at: number) => `In month ${at} the office counted ${at + 7},000 cases of it, she said.`
  const paragraph = (at: number) =>
    Array.from({ length: sentencesEach }, (_, place) => sentence(at * sentencesEach + place)).join(' ')
  const text = Array.from({ length: paragraphs }, (_, at) => paragraph(at)).join('\n\n')
  const details = { kind: 'theirs', title: 'A long article', language: 'en' }
  const { id } = await addArticle(editor, addArticleInput.parse({ ...details, text }))
  const { current } = await readArticle(editor, id)
  const all = words(current.text, { start: 0, end: current.text.length })
  const every = Math.floor(all.length / claims)
  for (let at = 0; at < claims; at += 1) {
    const [start, end] = [all[at * every]?.start ?? 0, all[at * every + 3]?.end ?? 0]
    const exact = current.text.slice(start, end)
    const said = { claimant: null, claimantKind: null, claimantRole: null, claimedOn: null, claimedAt: null }
    const wording = { statement: `Claim of ${exact}`, ...said, figure: null, mustCheck: true, sensitive: false }
    await makeClaim(editor, { articleId: id, versionId: current.id, start, end, exact, wording })
  }
  await closeDatabase()
  return id
}

async function longestTask(page: Page, doing: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const kept = globalThis as typeof globalThis & { longest: number }
    kept.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration)
    }).observe({ type: 'longtask' })
  })
  await doing()
  await page.waitForTimeout(300)
  return page.evaluate(() => (globalThis as typeof globalThis & { longest: number }).longest)
}

async function scroll(page: Page): Promise<void> {
  for (let turns = 0; turns < 30; turns += 1) {
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(30)
  }
}

async function step(page: Page): Promise<void> {
  for (let steps = 0; steps < 10; steps += 1) {
    await page.keyboard.press('j')
    await page.waitForTimeout(80)
  }
}

async function select(page: Page): Promise<void> {
  const run = page.locator('#text p').nth(100)
  await run.scrollIntoViewIfNeeded()
  const box = await run.boundingBox()
  if (!box) throw new Error('no paragraph to select in')
  await page.mouse.move(box.x + 10, box.y + 12)
  await page.mouse.down()
  await page.mouse.move(box.x + 300, box.y + 12, { steps: 10 })
  await page.mouse.up()
  await page.waitForTimeout(400)
}

/** Milliseconds in the page from pressing Save until one more line is drawn and painted. */
async function shownAfter(page: Page): Promise<number> {
  await page.keyboard.press('c')
  const save = page.getByRole('region', { name: 'New claim' }).getByRole('button', { name: 'Save' })
  await save.waitFor()
  return save.evaluate(async (button) => {
    const began = performance.now()
    ;(button as HTMLButtonElement).click()
    while (!document.querySelector('#text [data-coming]') && performance.now() - began < 20_000)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - began
  })
}
