import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import { words } from '#lib/article/passage.ts'
import { sentences } from '#lib/article/sentences.ts'
import { type CanonicalText, readText } from '#lib/article/text.ts'
import type { RefusalCode } from '#lib/refusal.ts'
import style from './article-form.module.css'

type Measured = { words: number; blocks: number; sentences: number; headline: string | null }

/** What the desk would make of the text as it stands in the field, and the sentence it would refuse it with. */
export function TextMeasure() {
  const t = useTranslations('article.add')
  const sentence = useRefusalSentence()
  const { setValue, getValues } = useFormContext()
  const [text] = useDebouncedValue(String(useWatch({ name: 'text' }) ?? ''), 250)
  const language = String(useWatch({ name: 'language' }) ?? 'en')
  const measured = useMemo(() => measure(text, language), [text, language])
  const headline = typeof measured === 'object' ? measured.headline : null
  // An article that was copied whole brings its headline along; what somebody has written stays.
  useEffect(() => {
    if (headline && getValues('title') === '') setValue('title', headline)
  }, [headline, getValues, setValue])
  return (
    <p className={`small num ${style.measure} ${typeof measured === 'string' ? 'stop' : ''}`} aria-live="polite">
      {text.trim() !== '' &&
        (typeof measured === 'string' ? sentence(measured) : t('measure', { ...measured, headline: '' }))}
    </p>
  )
}

function measure(pasted: string, language: string): Measured | RefusalCode {
  const read = readText(pasted)
  if (typeof read === 'string') return read
  const { text, blocks } = read
  return {
    words: words(text, { start: 0, end: text.length }).length,
    blocks: blocks.length,
    sentences: sentences(text, blocks, language).length,
    headline: headlineOf(read),
  }
}

// What is copied from a web page begins with a line or two of its furniture ("Skip to content"): short ones.
function headlineOf({ text, blocks }: CanonicalText): string | null {
  const first = blocks.slice(0, 5).find((block) => block.kind === 'heading' && words(text, block).length > 3)
  return first ? text.slice(first.start, first.end).replace(/^#+\s+/, '') : null
}
