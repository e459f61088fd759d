import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './newsroom.ts'

/** Set to a folder to keep a picture of every screen: what a person looks at before calling it done. */
const pictures = process.env.TICKMARK_PICTURES

/** Looks at an address in either theme, wide and on a phone: axe finds no fault, and nothing scrolls sideways. */
export async function looksRight(page: Page, name: string, path: string, ready?: () => Promise<void>): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await ready?.()
    for (const theme of ['light', 'dark'] as const) {
      // The page follows the wish as it changes; loading it anew for each would take as long again.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      await picture(page, `${name}-${width}-${theme}`)
      // The preview's frame lets no script in, axe's neither; what it shows is looked at under its own address.
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      const told = violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`,
      )
      expect(told, `${name} at ${width} px, ${theme}`).toEqual([])
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, `${name} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
    }
  }
}

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}
