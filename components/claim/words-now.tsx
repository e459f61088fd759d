'use client'

import { useTranslations } from 'next-intl'
import { ActButton } from '#components/ui/act-button.tsx'
import type { Action } from '#lib/action-result.ts'
import { wordDiff } from '#lib/article/word-diff.ts'
import { isOrphan } from '#lib/claim/anchors.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import style from './claim.module.css'
import { voids } from './possible-moves.ts'
import { WordMarks } from './word-marks.tsx'
import type { Locked } from './wording-part.tsx'

type Props = { claim: ClaimView; repin: Action; locked: Locked }

/** The words in the text: as they stand, with what changed in them since somebody stood for them, or that they are gone. */
export function WordsNow({ claim, repin, locked }: Props) {
  const t = useTranslations('claim.words')
  const { anchor, wordsBefore, shift } = claim
  const { exact, start, end, versionId } = anchor
  const orphan = isOrphan(anchor)
  return (
    <>
      {orphan && <p className={style.lost}>{t(anchor.outcome === 'lost' ? 'lost' : 'ambiguous')}</p>}
      {wordsBefore !== null && <p className={style.lost}>{t('changed')}</p>}
      <blockquote className={`${style.quote} ${orphan ? style.gone : ''}`}>
        {wordsBefore === null ? exact : <WordMarks runs={wordDiff(wordsBefore, exact)} />}
      </blockquote>
      {shift && <p className="small quiet">{t(shift)}</p>}
      {wordsBefore !== null && !orphan && !locked.why && !voids(claim.state) && (
        <div className={style.right}>
          <ActButton
            size="xs"
            action={repin}
            input={{ claimId: claim.id, version: claim.version, versionId, start, end, exact }}
          >
            {t('right')}
          </ActButton>
        </div>
      )}
    </>
  )
}
