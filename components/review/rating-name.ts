'use client'

import { useLocale } from 'next-intl'
import type { Rating, Scale } from '#lib/verdict/schema.ts'

/** Gives a rating's name and definition in the reader's language. A rating of an older scale is called by its key. */
export function useRatingWords(scale: Scale): (key: string) => { name: string; definition: string } {
  const language = useLocale() === 'es' ? 'es' : 'en'
  return (key) => {
    const rating: Rating | undefined = scale.ratings.find((each) => each.key === key)
    return rating
      ? { name: rating.name[language], definition: rating.definition[language] }
      : { name: key, definition: '' }
  }
}
