import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path))

export default defineConfig({
  testDir: '..',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A test that passes at the second try is a fault to find, not luck to use.
  retries: 0,
  timeout: 60_000,
  // Long enough for a busy machine; what passes is no slower for it.
  expect: { timeout: 15_000 },
  reporter: process.env.TICKMARK_REPORT
    ? [['line'], ['json', { outputFile: process.env.TICKMARK_REPORT }]]
    : [['list', { printSteps: false }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: process.env.TICKMARK_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: [
    { name: 'unit', testMatch: /\/(app|components|lib|bin|bench|prisma)\/.*(?<!\.db)\.test\.tsx?$/ },
    { name: 'db', testMatch: /\.db\.test\.tsx?$/ },
    { name: 'e2e', testMatch: /\/e2e\/.*\.spec\.ts$/ },
  ],
})
