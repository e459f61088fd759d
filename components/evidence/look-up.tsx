'use client'

import { Button, Loader, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useController } from 'react-hook-form'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { useUntouched } from '#components/ui/use-untouched.ts'
import type { SourceAt, SourceRow } from '#lib/evidence/schema.ts'
import style from './evidence.module.css'
import { SourceLine } from './source-line.tsx'
import { useSourceAt } from './use-source-at.ts'

type Props = {
  /** Where the fields of the source stand in the form's values, such as `source.details`. */
  under: string
  /** Takes the source that the library has; without it a link leads there. */
  onKnown?: ((source: SourceRow) => void) | undefined
}

const isWeb = (address: string) => /^https?:\/\/\S+$/i.test(address.trim())
const parts = ['title', 'publisher', 'author', 'publishedOn', 'language'] as const

/**
 * The address of a new source. Pasting one, or the button, has the desk read what its page says of itself into the fields
 * that nobody has typed in; an address that the library has already offers that source.
 */
export function LookUp({ under, onKnown }: Props) {
  const t = useTranslations('evidence.lookUp')
  const field = useTranslations('evidence.source')
  const form = useTranslations('desk.form')
  const { field: address } = useController({ name: `${under}.address` })
  const fill = useUntouched()
  const [known, setKnown] = useState<SourceRow | null>(null)
  const [filled, setFilled] = useState<readonly string[] | null>(null)
  const { look, stop, busy, refused } = useSourceAt((at) => {
    setKnown('known' in at ? at.known : null)
    setFilled('known' in at ? null : fillIn(at))
  })
  const fillIn = ({ found }: Extract<SourceAt, { found: unknown }>) => {
    const names = fill(Object.fromEntries(parts.map((part) => [`${under}.${part}`, found[part] ?? ''])))
    return parts.filter((part) => names.includes(`${under}.${part}`))
  }
  const begin = (wanted: string) => {
    setKnown(null)
    setFilled(null)
    look(wanted.trim())
  }
  // The words go into the field as with every paste; nothing is lost when the page cannot be read.
  const pasted = (event: ClipboardEvent) => {
    const words = event.clipboardData.getData('text/plain')
    if (isWeb(words) && address.value === '') begin(words)
  }
  // Enter looks the address up; it does not send the form half filled in.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (isWeb(address.value)) begin(address.value)
  }
  const named = filled?.map((part) => field(part === 'publishedOn' ? 'on' : (part as 'title'))).join(', ')
  return (
    <div className={style.lookUp}>
      <div className={style.address}>
        <TextInput
          {...address}
          value={address.value ?? ''}
          label={
            <>
              {field('address')} <span className="quiet">({form('optional')})</span>
            </>
          }
          description={t('hint')}
          autoComplete="off"
          onPaste={pasted}
          onKeyDown={pressed}
        />
        <Button onClick={() => isWeb(address.value) && begin(address.value)}>{t('look')}</Button>
      </div>
      <div className={style.progress} role="status">
        {busy && (
          <>
            <Loader size="xs" aria-hidden /> {t('busy')}
            <Button size="compact-sm" onClick={stop}>
              {t('stop')}
            </Button>
          </>
        )}
        {filled && <p className="small quiet">{named ? t('filled', { fields: named }) : t('nothing')}</p>}
        {known && (
          <div className={style.known}>
            <p>{t('known')}</p>
            <SourceLine details={known.details} />
            {onKnown ? (
              <Button size="compact-sm" onClick={() => onKnown(known)}>
                {t('use')}
              </Button>
            ) : (
              <Link href={`/sources/${known.id}`}>{t('open')}</Link>
            )}
          </div>
        )}
      </div>
      <RefusalNote sentence={refused} />
    </div>
  )
}
