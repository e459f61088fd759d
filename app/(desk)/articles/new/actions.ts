'use server'

import { act } from '#lib/action.ts'
import { addArticleInput } from '#lib/article/schema.ts'
import { addArticle as add } from '#lib/article/writes.ts'

export async function addArticle(input: unknown) {
  return act(addArticleInput, add, input)
}
