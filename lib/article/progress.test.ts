import { expect, test } from '@playwright/test'
import { progressState } from './progress.ts'

for (const [states, published, state] of [
  [[], false, 'empty'],
  [['identified', 'approved'], false, 'in_progress'],
  [['approved', 'approved'], false, 'ready'],
  [['published', 'published'], true, 'published'],
  [['published', 'researching'], true, 'correction_pending'],
  [['published', 'approved'], true, 'correction_pending'],
] as const)
  test(`claims ${states.join(' and ') || 'none'}${published ? ', once published,' : ''} make a check ${state}`, () => {
    expect(progressState(states, published)).toBe(state)
  })
