'use server'

import { act } from '#lib/action.ts'
import { editArticleInput } from '#lib/article/schema.ts'
import { editArticle as edit } from '#lib/article/writes.ts'

export async function editArticle(input: unknown) {
  return act(editArticleInput, edit, input)
}
