'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Preview } from '#lib/publication/schema.ts'
import style from './publish-screen.module.css'

/** The public page itself, in a frame: the same bytes that readers will get. */
export function PreviewFrame({ preview: { article, draft, hash }, note }: { preview: Preview; note: string }) {
  const t = useTranslations('publication.preview')
  const router = useRouter()
  const [page, setPage] = useState('')
  const [told] = useDebouncedValue(note, 600)
  const pages = [
    { value: '', label: t('overview') },
    ...(draft?.claims ?? []).map(({ number, statement }) => ({
      value: `claims/${number}`,
      label: t('claim', { number, statement }),
    })),
  ]
  const wish = new URLSearchParams({ ...(page ? { page } : {}), ...(told ? { note: told } : {}) })
  return (
    <section className={style.preview} aria-labelledby="preview-heading">
      <div className={style.bar}>
        <h2 id="preview-heading">{t('heading')}</h2>
        {draft && (
          <>
            <NativeSelect
              aria-label={t('page')}
              value={pages.some(({ value }) => value === page) ? page : ''}
              onChange={(event) => setPage(event.currentTarget.value)}
              data={pages}
            />
            <Button onClick={() => router.refresh()}>{t('again')}</Button>
          </>
        )}
      </div>
      {draft ? (
        <iframe
          // Another content is another page: the frame must not go on showing the one before.
          key={hash}
          title={t('frame')}
          src={`/articles/${article.id}/preview?${wish}`}
          sandbox=""
          className={style.frame}
        />
      ) : (
        <p className={style.none}>{t('none')}</p>
      )}
    </section>
  )
}
