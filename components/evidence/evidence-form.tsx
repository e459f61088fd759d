'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { ActForm } from '#components/ui/form.tsx'
import type { Action } from '#lib/action-result.ts'
import { attachEvidenceInput, type SourceRow } from '#lib/evidence/schema.ts'
import { SourceFields, sourceValues } from './source-fields.tsx'
import { SourcePicker } from './source-picker.tsx'
import { UseFields, usedValues } from './use-fields.tsx'

type Mode = 'known' | 'fresh'
type Props = {
  claim: { id: string; version: number }
  sources: readonly SourceRow[]
  find: Action<SourceRow[]>
  action: Action
  onDone: () => void
  onCancel: () => void
}

// A union of two shapes blames the whole field; who chose one of them should be told what is wrong with that one.
const [known, fresh] = attachEvidenceInput.shape.source.options
const schemas = {
  known: attachEvidenceInput.extend({ source: known }),
  fresh: attachEvidenceInput.extend({ source: fresh }),
}

/** Attaches a source to a claim: one that is there already, or a new one with all its details. */
export function EvidenceForm({ claim, sources, find, action, onDone, onCancel }: Props) {
  const t = useTranslations('evidence')
  const [mode, setMode] = useState<Mode>(sources.length > 0 ? 'known' : 'fresh')
  return (
    <ActForm
      schema={schemas[mode]}
      action={action}
      initial={{ source: { sourceId: '', details: sourceValues() }, ...usedValues() }}
      fixed={{ claimId: claim.id, version: claim.version }}
      onDone={onDone}
      onCancel={onCancel}
      submit={t('form.attach')}
      label={t('form.label')}
    >
      <SourcePart mode={mode} onMode={setMode} sources={sources} find={find} />
      <UseFields />
    </ActForm>
  )
}

type PartProps = Pick<Props, 'sources' | 'find'> & { mode: Mode; onMode: (mode: Mode) => void }

function SourcePart({ mode, onMode, sources, find }: PartProps) {
  const { setValue } = useFormContext()
  // What the library turned out to have while a new one was written down: it is chosen, and stands among those to choose from.
  const [offered, setOffered] = useState<readonly SourceRow[]>([])
  const take = (source: SourceRow) => {
    setOffered([source])
    setValue('source.sourceId', source.id)
    onMode('known')
  }
  return (
    <>
      <ModeSwitch mode={mode} onMode={onMode} />
      {mode === 'known' ? (
        <SourcePicker name="source.sourceId" sources={[...offered, ...sources]} find={find} />
      ) : (
        <SourceFields under="source.details" fresh onKnown={take} />
      )}
    </>
  )
}

function ModeSwitch({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const t = useTranslations('evidence.form')
  const { setValue, clearErrors } = useFormContext()
  const turn = (next: string) => {
    // A source that was chosen before would win over the details of a new one.
    if (next === 'fresh') setValue('source.sourceId', '')
    clearErrors('source')
    onMode(next as Mode)
  }
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('source')}
      value={mode}
      onChange={turn}
      data={[
        { value: 'known', label: t('known') },
        { value: 'fresh', label: t('fresh') },
      ]}
    />
  )
}
