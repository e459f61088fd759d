import { useTranslations } from 'next-intl'

type Found = { ok: true; entries: bigint; hash: string } | { ok: false; brokenAt: bigint }

/** Whether the record is whole, in a sentence. */
export function ChainStanding({ found }: { found: Found }) {
  const t = useTranslations('record.chain')
  if (!found.ok) {
    return (
      <p role="alert" className="stop">
        {t('broken', { position: String(found.brokenAt) })}
      </p>
    )
  }
  return (
    <p className="small">
      <span className="ok">✓</span> {t('holds', { entries: Number(found.entries) })} · {t('last')}{' '}
      <code title={found.hash}>{found.hash.slice(0, 12)}…</code>
    </p>
  )
}
