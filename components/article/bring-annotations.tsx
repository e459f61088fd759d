'use client'

import { Button, FileInput, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField } from '#components/ui/form-fields.tsx'
import { useKeys } from '#components/ui/keys.tsx'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { Action } from '#lib/action-result.ts'
import { pastedAnnotations } from '#lib/review/brought-annotation.ts'
import type { BroughtIn } from '#lib/review/schema.ts'
import style from './bring-annotations.module.css'

type Props = { articleId: string; action: Action<BroughtIn> }

/** The way in for annotations that were made elsewhere: from a file or pasted, and then what became of each. */
export function BringAnnotations({ articleId, action }: Props) {
  const t = useTranslations('article.bring')
  const room = useTranslations('article.keys')('room')
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<BroughtIn | null>(null)
  const begin = () => {
    setOutcome(null)
    setOpen(true)
  }
  const close = () => setOpen(false)
  useKeys([{ key: 'b', does: t('key'), room, run: begin }])
  return (
    <>
      <button type="button" className={style.open} onClick={begin}>
        {t('open')}
      </button>
      <Modal
        opened={open}
        onClose={close}
        title={t('title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
        // The page has its header already; the dialog's is only its top line.
        attributes={{ header: { role: 'presentation' } }}
      >
        {outcome ? (
          <Outcome outcome={outcome} onClose={close} />
        ) : (
          <ActForm
            schema={pastedAnnotations}
            action={action}
            initial={{ json: '' }}
            fixed={{ articleId }}
            submit={t('submit')}
            onDone={setOutcome}
            onCancel={close}
            label={t('title')}
          >
            <p>{t('lead')}</p>
            <FileField />
            <AreaField name="json" label={t('json')} rows={4} most={8} />
          </ActForm>
        )}
      </Modal>
    </>
  )
}

/** A file goes into the field below it, where its reader can see what will be sent. */
function FileField() {
  const t = useTranslations('article.bring')
  const { setValue } = useFormContext()
  const read = async (file: File | null) => {
    if (file) setValue('json', await file.text(), { shouldValidate: true })
  }
  return (
    <FileInput
      label={t('file')}
      description={t('fileHint')}
      placeholder={t('choose')}
      accept=".json,.jsonld,application/json,application/ld+json"
      onChange={read}
    />
  )
}

function Outcome({ outcome: { made, refused }, onClose }: { outcome: BroughtIn; onClose: () => void }) {
  const t = useTranslations('article.bring')
  const sentence = useRefusalSentence()
  return (
    <div role="status">
      <p>{t('made', { count: made.length })}</p>
      {refused.length > 0 && (
        <>
          <h3>{t('refused', { count: refused.length })}</h3>
          <ul className={style.refused}>
            {refused.map(({ at, code, details, quote }) => (
              <li key={at}>
                {quote === null ? <b>{t('number', { number: at + 1 })}</b> : <q>{quote}</q>}
                <br />
                {sentence(code, details)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onClose} data-autofocus>
        {t('close')}
      </Button>
    </div>
  )
}
