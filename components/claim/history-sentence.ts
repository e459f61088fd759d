import type { Say } from '#lib/messages/sentence.ts'

const blanks = {
  ...{ exact: '', reason: '', note: '', number: 0, answer: '' },
  ...{ voided: 'none', first: 'no', asked: 'yes', outcome: 'none', calculation: 'none' },
}

function flat(value: unknown): string | number {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? value : String(value)
}

/**
 * What an entry of a claim's history says was done, without its subject ("reworded the claim"). `verb` and `data` are as the
 * record keeps them. What has no sentence here is said as the record's own screen says it.
 */
export function historySentence(say: Say & { has: (key: string) => boolean }, verb: string, data: object): string {
  const { contact, verdict, ...own } = data as { contact?: object; verdict?: object }
  const plain = Object.entries({ ...contact, ...verdict, ...own }).filter(
    ([, value]) => value !== null && value !== undefined && typeof value !== 'object',
  )
  const values = Object.fromEntries(plain.map(([name, value]) => [name, flat(value)]))
  const key = [`claim.history.did.${verb}`, `record.verbs.${verb}`].find((each) => say.has(each))
  return key ? say(key, { ...blanks, ...values }) : verb
}
