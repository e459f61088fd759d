import { expect, test } from '@playwright/test'
import { type Role, roleSchema } from '#lib/user/schema.ts'
import { approvalsNeeded, moveNames, moves, onChange, onNewText, whyNot } from './rules.ts'
import { type ClaimState, claimStateSchema } from './schema.ts'

const states = claimStateSchema.options
const roles = roleSchema.options

// Written out by hand from design.md, section 5, and never derived from the code: `move: from -> to by roles`.
const life = `
take: identified -> researching by editor
submit: researching -> in_review by editor
submit: changes_requested -> in_review by editor
withdraw: in_review -> researching by editor
requestChanges: in_review -> changes_requested by reviewer
approve: in_review -> approved by reviewer
reopen: approved -> researching by editor
reopen: approved -> researching by reviewer
reopen: published -> researching by editor
reopen: published -> researching by reviewer
drop: identified -> dropped by editor
drop: researching -> dropped by editor
drop: changes_requested -> dropped by editor
restore: dropped -> identified by editor
publish: approved -> published by publisher
`.trim()
const allowed = new Set(life.split('\n'))

const facts = (state: ClaimState) => ({ state, contributors: ['someone-else'], gateMet: true, approvedBy: [] })

test('every role, in every state, may make exactly the moves that the trade allows', () => {
  let walked = 0
  for (const role of roles)
    for (const state of states)
      for (const move of moveNames) {
        const answer = whyNot(move, { id: 'me', roles: [role] }, facts(state))
        const line = `${move}: ${state} -> ${moves[move].to} by ${role}`
        expect(answer === null, line).toBe(allowed.has(line))
        walked++
      }
  expect(walked).toBe(4 * 7 * 10)
})

test('someone without a role may do nothing, and the system alone may void', () => {
  for (const state of states)
    for (const move of moveNames) {
      expect(whyNot(move, { id: 'me', roles: [] }, facts(state))).toBe('role-missing')
      if (move === 'void') expect(whyNot(move, { id: 'me', roles }, facts(state))).toBe('role-missing')
    }
})

test('a contributor decides nothing, whatever roles they hold', () => {
  const mine = { ...facts('in_review'), contributors: ['me'] }
  expect(whyNot('approve', { id: 'me', roles }, mine)).toBe('contributor-cannot-decide')
  expect(whyNot('requestChanges', { id: 'me', roles }, mine)).toBe('contributor-cannot-decide')
  expect(whyNot('approve', { id: 'other', roles }, mine)).toBeNull()
})

test('one person holding every role can never publish', () => {
  // All that a single person can reach, over every history of moves: they wrote whatever there is to approve.
  const me = { id: 'me', roles: roles as readonly Role[] }
  const reached = new Set<ClaimState>(['identified'])
  for (let before = 0; before !== reached.size; ) {
    before = reached.size
    for (const state of [...reached])
      for (const move of moveNames)
        if (whyNot(move, me, { state, contributors: ['me'], gateMet: true, approvedBy: [] }) === null)
          reached.add(moves[move].to)
  }
  expect([...reached].sort()).toEqual(['dropped', 'identified', 'in_review', 'researching'])
})

test('a reviewer does not approve a sensitive claim twice', () => {
  expect(approvalsNeeded({ sensitive: true })).toBe(2)
  expect(approvalsNeeded({ sensitive: false })).toBe(1)
  const once = { ...facts('in_review'), approvedBy: ['me'] }
  expect(whyNot('approve', { id: 'me', roles: ['reviewer'] }, once)).toBe('already-decided')
  expect(whyNot('approve', { id: 'other', roles: ['reviewer'] }, once)).toBeNull()
})

test('a claim whose gate is open is not submitted', () => {
  const open = { ...facts('researching'), gateMet: false }
  expect(whyNot('submit', { id: 'me', roles: ['editor'] }, open)).toBe('gate-unmet')
})

test('a change of sealed content is free in research, voids a review, and is refused where nothing may change', () => {
  expect(onChange).toEqual({
    identified: 'allowed',
    researching: 'allowed',
    changes_requested: 'allowed',
    in_review: 'voids',
    approved: 'voids',
    published: 'claim-published',
    dropped: 'claim-dropped',
  })
})

test('a text with other words voids what was decided over the old ones, published or not', () => {
  expect(onNewText).toEqual({
    identified: 'allowed',
    researching: 'allowed',
    changes_requested: 'allowed',
    in_review: 'voids',
    approved: 'voids',
    published: 'voids',
    dropped: 'untouched',
  })
  // Whatever it voids, the table of moves knows; and nobody but the system may make that move.
  for (const state of states)
    expect((moves.void.from as readonly ClaimState[]).includes(state), state).toBe(onNewText[state] === 'voids')
})
