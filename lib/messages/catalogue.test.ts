import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import compile from 'icu-minify/compile'
import { createTranslator } from 'use-intl/core'
import { moveNames } from '#lib/claim/rules.ts'
import { claimStateSchema } from '#lib/claim/schema.ts'
import { type RefusalCode, refusals } from '#lib/refusal.ts'
import { roleSchema } from '#lib/user/schema.ts'
import { catalogue, languages, preferredLanguage } from './catalogue.ts'
import { refusalSentence, type Say } from './sentence.ts'

type Words = { [key: string]: string | Words }

function keysOf(words: Words, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )
}
const wordsAt = (words: Words, key: string): string =>
  String(key.split('.').reduce<string | Words>((found, part) => (found as Words)[part] ?? '', words))
/** The names of the blanks in a compiled sentence, which nests `[name]`, `[name, kind, branches]` and `[tag, ...content]`. */
function blanks(node: unknown): string[] {
  if (!Array.isArray(node)) return []
  const [first, kind, branches] = node
  if (typeof first === 'string' && node.length === 1) return [first]
  if (typeof first !== 'string' || typeof kind !== 'number' || kind === 0) return node.flatMap(blanks)
  return [first, ...Object.values(branches ?? {}).flatMap(blanks)]
}
const blanksIn = (sentence: string): string[] => [...new Set(blanks(compile(sentence)))].sort()
const say = (language: string) =>
  createTranslator({
    locale: language,
    messages: catalogue(language),
    onError: (fault) => {
      throw fault
    },
  }) as unknown as Say

test('English and Spanish say the same things', () => {
  const [english, spanish] = languages.map((language) => keysOf(catalogue(language)).sort())
  expect(spanish).toEqual(english)
})

test('no sentence is empty', () => {
  for (const language of languages) {
    const words = catalogue(language)
    expect(keysOf(words).filter((key) => wordsAt(words, key).trim() === '')).toEqual([])
  }
})

test('a sentence has the same blanks in both languages', () => {
  const differing = keysOf(catalogue('en')).filter((key) => {
    const [english, spanish] = languages.map((language) => blanksIn(wordsAt(catalogue(language), key)))
    return JSON.stringify(english) !== JSON.stringify(spanish)
  })
  expect(differing).toEqual([])
})

test('every refusal has a sentence, also when only its code is known', () => {
  for (const language of languages) {
    for (const code of Object.keys(refusals) as RefusalCode[]) {
      expect(refusalSentence(say(language), code), code).toMatch(/\S{2,} .*[.…}]?$/)
    }
  }
})

test('a role that is missing is named in the reader’s language', () => {
  const details = { roles: 'editor, reviewer' }
  expect(refusalSentence(say('en'), 'role-missing', details)).toContain('editor / reviewer')
  expect(refusalSentence(say('es'), 'role-missing', details)).toContain('edición / revisión')
})

test('every state and every move has its words in the refusal of a move', () => {
  for (const language of languages) {
    const sentenceOf = (state: string, move: string) =>
      refusalSentence(say(language), 'move-not-possible', { state, move })
    const states = claimStateSchema.options.map((state) => sentenceOf(state, 'take'))
    const moves = moveNames.filter((name) => name !== 'void').map((move) => sentenceOf('dropped', move))
    expect(new Set([...states, sentenceOf('other', 'take')]).size).toBe(states.length + 1)
    expect(new Set(moves).size, moves.join('\n')).toBeGreaterThanOrEqual(moves.length - 1)
  }
})

test('every role has a name and says what it is for', () => {
  for (const language of languages) {
    for (const role of roleSchema.options) {
      expect(say(language)(`desk.roles.${role}`)).not.toBe('')
      expect(say(language)(`people.roleHints.${role}`)).not.toBe('')
    }
  }
})

test('every verb that is recorded has its words in the record', () => {
  const folders = ['lib', 'bin', 'prisma'].flatMap((top) =>
    readdirSync(top, { recursive: true }).map((file) => join(top, String(file))),
  )
  const sources = folders.filter((file) => /writes\.ts$/.test(file)).map((file) => readFileSync(file, 'utf8'))
  const verbs = new Set(sources.flatMap((source) => [...source.matchAll(/verb: '(\w+)'/g)].map((match) => match[1])))
  expect(verbs.size).toBeGreaterThan(20)
  expect([...verbs].filter((verb) => !Object.hasOwn(catalogue('en').record.verbs, String(verb)))).toEqual([])
})

test('the reader’s choice goes before the browser’s wishes, and those by their weight', () => {
  expect(preferredLanguage('es', 'en')).toBe('es')
  expect(preferredLanguage(undefined, 'fr, es-MX;q=0.8, en;q=0.5')).toBe('es')
  expect(preferredLanguage(undefined, 'en;q=0.3, es;q=0.9')).toBe('es')
  expect(preferredLanguage('xx', 'es;q=0, de')).toBe('en')
  expect(preferredLanguage(undefined, null)).toBe('en')
})
