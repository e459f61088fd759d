'use server'

import { press } from '#components/site/press.tsx'
import { act } from '#lib/action.ts'
import { correctInput, prepareCheckInput, publishInput } from '#lib/publication/schema.ts'
import { correct as correctIt, prepareCheck as prepare, publish as publishIt } from '#lib/publication/writes.ts'

export async function prepareCheck(input: unknown) {
  return act(prepareCheckInput, prepare, input)
}

export async function publish(input: unknown) {
  return act(publishInput, (actor, it) => publishIt(actor, it, press), input)
}

export async function correct(input: unknown) {
  return act(correctInput, (actor, it) => correctIt(actor, it, press), input)
}
