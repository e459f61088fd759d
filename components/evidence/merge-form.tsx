'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import type { Action } from '#lib/action-result.ts'
import { mergeSourcesInput, type SourceRow } from '#lib/evidence/schema.ts'
import { SourcePicker } from './source-picker.tsx'

type Props = {
  source: SourceRow
  others: readonly SourceRow[]
  merge: Action<{ id: string }>
  find: Action<SourceRow[]>
  onCancel: () => void
}

/** Says that this source is another one, and goes there. */
export function MergeForm({ source, others, merge, find, onCancel }: Props) {
  const t = useTranslations('evidence.merge')
  const router = useRouter()
  return (
    <>
      <p className="small">{t('note')}</p>
      <ActForm
        schema={mergeSourcesInput}
        action={merge}
        initial={{ keptId: '' }}
        fixed={{ sourceId: source.id, version: source.version }}
        onDone={({ id }) => router.push(`/sources/${id}`)}
        onCancel={onCancel}
        submit={t('submit')}
        label={t('label')}
      >
        <SourcePicker name="keptId" sources={others} find={find} except={source.id} none={t('none')} />
      </ActForm>
    </>
  )
}
