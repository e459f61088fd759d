import { expect, test } from '@playwright/test'
import { moves } from '#lib/claim/rules.ts'
import { type ClaimState, claimStateSchema } from '#lib/claim/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Actor, Role } from '#lib/user/schema.ts'
import { movesFrom, stopped, whyFixed } from './possible-moves.ts'

const person = (...roles: Role[]): Actor => ({ id: roles.join(' '), name: '', roles })
const claim = (state: ClaimState, facts: Partial<ClaimView> = {}) =>
  ({ state, gateMet: true, contributors: [], approvedBy: [], ...facts }) as unknown as ClaimView

for (const state of claimStateSchema.options) {
  test(`a card shows every move that ${state} knows, but for publishing and voiding`, () => {
    const known = Object.entries(moves).filter(([name, rule]) => {
      const from: readonly string[] = rule.from
      return from.includes(state) && name !== 'publish' && name !== 'void'
    })
    expect(movesFrom(state)).toEqual(known.map(([name]) => name))
  })

  test(`whoever has no role is told of every move from ${state} why it is not theirs`, () => {
    expect(stopped(person(), claim(state)).flatMap((reason) => reason.moves)).toEqual(movesFrom(state))
  })
}

test('a reason is told once, with all the moves that it stops', () => {
  const ana = person('editor', 'reviewer')
  expect(stopped(ana, claim('in_review', { contributors: [ana.id] }))).toEqual([
    { why: 'contributor-cannot-decide', roles: 'reviewer', moves: ['requestChanges', 'approve'] },
  ])
})

test('moves that different roles may make are told apart', () => {
  const reasons = stopped(person('publisher'), claim('in_review'))
  expect(reasons.map((reason) => [reason.roles, reason.moves])).toEqual([
    ['editor', ['withdraw']],
    ['reviewer', ['requestChanges', 'approve']],
  ])
})

test('nobody changes a published or dropped claim, and nobody without the role any', () => {
  expect(whyFixed('editClaim', person('editor'), 'published')).toBe('claim-published')
  expect(whyFixed('editClaim', person('editor'), 'dropped')).toBe('claim-dropped')
  expect(whyFixed('editClaim', person('reviewer'), 'researching')).toBe('role-missing')
  expect(whyFixed('editClaim', person('editor'), 'approved')).toBeNull()
})
