import { useTranslations } from 'next-intl'
import { fewestCases, type TrackRecord } from '#lib/evidence/track-record.ts'

/** How often verdicts came out as a source had it, with what that number is and is not. */
export function TrackRecordNote({ track: { cases, agreed } }: { track: TrackRecord }) {
  const t = useTranslations('evidence.track')
  return (
    <section aria-labelledby="track">
      <h2 id="track">{t('title')}</h2>
      <p className="num">{cases < fewestCases ? t('few', { fewest: fewestCases }) : t('share', { cases, agreed })}</p>
      <p className="small quiet">{t('meaning')}</p>
    </section>
  )
}
