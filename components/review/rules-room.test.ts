import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { ruleChoices, ruleKeys } from '#lib/review/schema.ts'

test('every rule, and every choice that somebody can make, has its words in both languages', () => {
  for (const language of ['en', 'es']) {
    const { rules, gate } = JSON.parse(readFileSync(`lib/messages/${language}/review.json`, 'utf8'))
    for (const words of [rules.names, rules.why, rules.choices, gate.met, gate.unmet])
      expect(Object.keys(words).sort(), language).toEqual([...ruleKeys].sort())
    for (const key of ruleKeys) expect(Object.keys(rules.choices[key]), key).toEqual([...ruleChoices[key]])
  }
})
