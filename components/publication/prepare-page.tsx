'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField, TextField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { checkAddress, slugFrom } from '#lib/publication/address.ts'
import { type Preview, prepareCheckInput } from '#lib/publication/schema.ts'
import style from './publish-screen.module.css'

type Props = { preview: Preview; allowed: boolean; action: Action }

/** The page's headline, standfirst and address. */
export function PreparePage({ preview: { article, check, published }, allowed, action }: Props) {
  const t = useTranslations('publication.page')
  const fixed = { articleId: article.id, ...(published && check ? { slug: check.slug } : {}) }
  const initial = { headline: check?.headline ?? '', standfirst: check?.standfirst ?? '' }
  return (
    <section className={style.step} aria-labelledby="page-heading">
      <h2 id="page-heading">{t('heading')}</h2>
      {!allowed && <p>{check ? `${check.headline} · ${check.standfirst}` : t('none')}</p>}
      {allowed && (
        <>
          <p className="small">{t('lead')}</p>
          <ActForm
            schema={prepareCheckInput}
            action={action}
            initial={published ? initial : { ...initial, slug: check?.slug ?? '' }}
            fixed={fixed}
            submit={t('save')}
            label={t('heading')}
          >
            <TextField name="headline" label={t('headline')} />
            <AreaField name="standfirst" label={t('standfirst')} hint={t('standfirstHint')} rows={2} />
            {published && check ? (
              <p className="small">{t('slugFixed', { address: checkAddress(check.slug) })}</p>
            ) : (
              <SlugField />
            )}
          </ActForm>
        </>
      )}
    </section>
  )
}

/** The address: it follows the headline until somebody writes one of their own. */
function SlugField() {
  const t = useTranslations('publication.page')
  const { setValue, getValues } = useFormContext()
  const headline: unknown = useWatch({ name: 'headline' })
  const suggested = useRef(slugFrom(String(getValues('headline') ?? '')))
  useEffect(() => {
    const next = slugFrom(String(headline ?? ''))
    const slug = String(getValues('slug') ?? '')
    if (slug === '' || slug === suggested.current) setValue('slug', next)
    suggested.current = next
  }, [headline, getValues, setValue])
  return <TextField name="slug" label={t('slug')} hint={t('slugHint')} />
}
