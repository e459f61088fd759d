'use server'

import { actAtTheDoor } from '#lib/action.ts'
import { chooseLanguage as choose, languageInput } from '#lib/messages/reader.ts'

export async function chooseLanguage(input: unknown) {
  return actAtTheDoor(languageInput, choose, input)
}
