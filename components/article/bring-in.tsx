'use client'

import { Button, FileButton, Loader, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { AreaField } from '#components/ui/form-fields.tsx'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { type DraftLine, draftOf, undrafted } from '#lib/import/draft.ts'
import type { Imported } from '#lib/import/schema.ts'
import style from './bring-in.module.css'
import { Draft } from './draft.tsx'
import { TextMeasure } from './text-measure.tsx'
import { type Bringing, useBringing } from './use-bringing.ts'
import { useDropped } from './use-dropped.ts'
import { usePrefilled } from './use-prefilled.ts'

const origins = { text: 'paste', rich: 'paste', file: 'file', address: 'address' } as const
const kinds = '.html,.htm,.txt,.md,.markdown,.docx,.odt,.pdf'

/**
 * Bringing in a text by paste, address or file, and looking at what became of it before it is saved. `details`: what the page says
 * of its article is put into the form's other fields; a newer text has none.
 */
export function BringIn({ details = true }: { details?: boolean }) {
  const t = useTranslations('import')
  const field = useTranslations('article.field')
  const { getValues, setValue } = useFormContext()
  const prefill = usePrefilled()
  const [filled, setFilled] = useState<string[]>([])
  const [lines, setLines] = useState<DraftLine[] | null>(null)
  // What stands in the field after a paste: if somebody writes there while it is read, their words stay.
  const justPasted = useRef<string>(undefined)
  const typedBefore = useRef('')

  function show(next: DraftLine[]) {
    const { blocks, setAside } = undrafted(next)
    setLines(next)
    setValue('blocks', blocks)
    setValue('setAside', setAside)
    setValue('text', '')
  }
  function backToWords(words: string) {
    setLines(null)
    setFilled([])
    setValue('blocks', undefined)
    setValue('setAside', undefined)
    setValue('origin', 'paste')
    setValue('text', words)
  }
  function take(imported: Imported, { from }: Bringing) {
    const words = getValues('text')
    const isPaste = origins[from] === 'paste'
    if (isPaste && words !== justPasted.current) return
    typedBefore.current = isPaste ? '' : words
    show(draftOf(imported))
    setValue('origin', origins[from])
    setFilled(details ? prefill(imported) : [])
  }
  const { bring, stop, busy, refused } = useBringing(take)
  const { over, ...dropping } = useDropped((file) => bring({ from: 'file', body: file, name: file.name }))

  // The words go into the field as with every paste, so nothing is lost while they are read, or if reading fails. Whoever
  // pastes into words that stand there already is writing, and is left alone.
  function pasted(event: ClipboardEvent<HTMLDivElement>) {
    if (getValues('text').trim() !== '') return
    const [file] = event.clipboardData.files
    const html = event.clipboardData.getData('text/html')
    const text = event.clipboardData.getData('text/plain')
    setTimeout(() => {
      justPasted.current = getValues('text')
    })
    if (file && text === '') bring({ from: 'file', body: file, name: file.name })
    else if (html !== '') bring({ from: 'rich', body: html })
    else if (text.trim() !== '') bring({ from: 'text', body: text })
  }
  const kept = () => undrafted(lines ?? []).blocks.map(({ text }) => text)

  return (
    <section className={style.bring} data-over={over || undefined} {...dropping}>
      {over && <p className={style.over}>{t('drop')}</p>}
      {lines ? (
        <>
          <Draft lines={lines} onChange={show} />
          {filled.length > 0 && (
            <p className="small quiet">{t('found', { fields: filled.map((name) => field(name)).join(', ') })}</p>
          )}
          <div className={style.row}>
            <Button onClick={() => backToWords(kept().join('\n\n'))}>{t('byWords')}</Button>
            <Button onClick={() => backToWords(typedBefore.current)}>{t('again')}</Button>
          </div>
        </>
      ) : (
        <>
          <Sources bring={bring} />
          <div className={style.text} onPaste={pasted}>
            <AreaField name="text" label={field('text')} hint={`${t('paste')} ${t('pasteHint')}`} rows={8} most={22} />
            <TextMeasure />
          </div>
        </>
      )}
      <div className={style.progress} role="status">
        {busy && (
          <>
            <Loader size="xs" aria-hidden /> {t(`reading.${busy.from}`, { name: busy.name ?? '' })}
            <Button size="compact-sm" onClick={stop}>
              {t('stop')}
            </Button>
          </>
        )}
      </div>
      <RefusalNote sentence={refused} />
    </section>
  )
}

function Sources({ bring }: { bring: (wish: Bringing) => void }) {
  const t = useTranslations('import')
  const [address, setAddress] = useState('')
  const open = () => address.trim() !== '' && bring({ from: 'address', body: address.trim() })
  // Enter in this field opens the page; it must not save the form around it.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    open()
  }
  return (
    <div className={style.sources}>
      <div className={style.address}>
        <TextInput
          type="url"
          label={t('address')}
          description={t('addressHint')}
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={pressed}
        />
        <Button onClick={open}>{t('fetch')}</Button>
      </div>
      <div className={style.file}>
        <FileButton accept={kinds} onChange={(file) => file && bring({ from: 'file', body: file, name: file.name })}>
          {(props) => <Button {...props}>{t('file')}</Button>}
        </FileButton>
        <p className="small quiet">{t('fileHint')}</p>
      </div>
    </div>
  )
}
