'use client'

import { useUntouched } from '#components/ui/use-untouched.ts'
import type { Imported } from '#lib/import/schema.ts'

const day = (time: string | null) => time?.slice(0, 10) ?? ''

/** What an import says about its article, by the names of the form's fields; '' where it says nothing. */
function factsOf(imported: Imported): Record<string, string> {
  const { title, standfirst, byline, outlet, address, publishedAt, modifiedAt, caption, language } = imported
  const texts = { title, standfirst, byline, outlet, address, caption, language }
  const known = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? '']))
  return { ...known, publishedOn: day(publishedAt), modifiedOn: day(modifiedAt) }
}

/** Puts what an import says into the form's untouched fields; gives back the names of those that it filled. */
export function usePrefilled(): (imported: Imported) => string[] {
  const fill = useUntouched()
  return (imported) => fill(factsOf(imported))
}
