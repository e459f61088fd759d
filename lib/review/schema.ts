import { z } from 'zod'
import type { AnchorPlace, Person } from '#lib/article/schema.ts'
import type { ClaimState, Contact, Wording } from '#lib/claim/schema.ts'
import type { EvidenceCard } from '#lib/evidence/schema.ts'
import type { CalculationCard } from '#lib/figure/schema.ts'
import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'
import type { Verdict } from '#lib/verdict/schema.ts'

const claimRef = { claimId: z.uuid(), version: z.number().int() }
/** `seal` is what the reviewer was looking at, in full: 64 hexadecimal digits. */
export const approveInput = z.object({ ...claimRef, seal: z.string().regex(/^[0-9a-f]{64}$/) })
export const requestChangesInput = z.object({ ...claimRef, note: z.string().trim().max(4000) })
/** Each may be anything: what cannot be read is told one by one (lib/review/annotation-writes.ts). */
export const bringAnnotationsInput = z.object({
  articleId: z.uuid(),
  items: z.array(z.unknown(), 'annotations').min(1, 'annotations').max(500, 'annotations'),
})
/** What became of each annotation that was brought in, by its place among those sent, from 0. */
export type BroughtIn = {
  made: { at: number; claimId: string }[]
  refused: { at: number; code: RefusalCode; details: RefusalDetails; quote: string | null }[]
}
export const historyInput = z.object({ claimId: z.uuid() })

/**
 * The rules of the gate and how strict each can be: the first choice is what every desk begins with, each further one asks
 * for more. A rule with one choice always holds. What each counts stands in lib/review/rules.ts.
 */
export const ruleChoices = {
  words: ['always'],
  verdict: ['always'],
  sources: ['two', 'three'],
  primary: ['off', 'must-check', 'always'],
  locators: ['quotes', 'always'],
  claimant: ['told', 'asked'],
  sides: ['cited', 'sought'],
  footnotes: ['always'],
  sum: ['always'],
} as const
export type RuleKey = keyof typeof ruleChoices
export const ruleKeys = Object.keys(ruleChoices) as RuleKey[]
/** How strict a desk has set each rule; one that nobody has set, or that is newer than the setting, is as loose as it can be. */
export const ruleSettings = z.object({
  words: z.enum(ruleChoices.words).default('always'),
  verdict: z.enum(ruleChoices.verdict).default('always'),
  sources: z.enum(ruleChoices.sources).default('two'),
  primary: z.enum(ruleChoices.primary).default('off'),
  locators: z.enum(ruleChoices.locators).default('quotes'),
  claimant: z.enum(ruleChoices.claimant).default('told'),
  sides: z.enum(ruleChoices.sides).default('cited'),
  footnotes: z.enum(ruleChoices.footnotes).default('always'),
  sum: z.enum(ruleChoices.sum).default('always'),
})
export type RuleSettings = z.output<typeof ruleSettings>
/** `number` is that of the rules as they were read; 0 when nobody had set any. */
export const setRulesInput = z.object({ number: z.number().int().min(0), settings: ruleSettings })
/** The rules as somebody set them, and what they were before: each change with the choice it left and the one it took. */
export type RulesSet = {
  number: number
  by: string
  at: Date
  changes: { key: RuleKey; from: string; to: string }[]
}
export type DeskRules = { number: number; settings: RuleSettings; history: RulesSet[] }

export type GateLine = {
  key: RuleKey
  met: boolean
  details: Record<string, string | number>
}
export type LastDecision = {
  kind: 'approve' | 'request_changes' | 'void'
  note: string | null
  author: Person
  at: Date
}

/** A claim with everything a card shows. It satisfies `ClaimFacts` of lib/claim/rules.ts, so that buttons ask the same table. */
export type ClaimView = {
  id: string
  articleId: string
  state: ClaimState
  version: number
  contentVersion: number
  /** Its place in the text, from 1; null when dropped. */
  ordinal: number | null
  publicNumber: number | null
  /** Offsets are UTF-16 code units of the version named. */
  anchor: AnchorPlace & { versionId: string; outcome: string; author: Person }
  /** The words that somebody last stood for, when the text has others there now; else null. */
  wordsBefore: string | null
  /** What became of its surroundings when the text was last replaced, though its words stand. */
  shift: 'moved' | 'around' | null
  wording: Wording & { author: Person }
  verdict: (Verdict & { author: Person; scaleId: string; at: Date }) | null
  contact: (Contact & { author: Person }) | null
  evidence: EvidenceCard[]
  calculation: CalculationCard | null
  takenBy: Person | null
  contributors: string[]
  approvedBy: string[]
  gate: GateLine[]
  gateMet: boolean
  /** SHA-256 of exactly what an approval would cover, 64 hexadecimal digits. */
  seal: string
  lastDecision: LastDecision | null
}

export type HistoryEntry = {
  position: number
  at: Date
  actorName: string
  verb: string
  data: Record<string, unknown>
}

/** A claim that waits for somebody: theirs to decide (`may` says how), or taken by them and not finished. */
export type Waiting = { claim: ClaimView; articleTitle: string; may: ('approve' | 'requestChanges')[] }
