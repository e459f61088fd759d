import { Glyph } from '#components/claim/glyph.tsx'
import type { Snapshot } from '#lib/publication/schema.ts'
import type { Words } from './words.ts'

/** How many claims got which rating: a table whose bars are drawn from its numbers. Ratings that nobody got are left out. */
export function Glance({ snapshot, words: { t } }: { snapshot: Snapshot; words: Words }) {
  const rows = countedRatings(snapshot)
  const most = Math.max(...rows.map((row) => row.count))
  return (
    <table className="glance">
      <caption>{t('glance.caption', { count: snapshot.claims.length })}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('glance.rating')}</th>
          <th scope="col">{t('glance.count')}</th>
          <th scope="col">{t('glance.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">
              <span className="rating">
                <Glyph rating={key} size={18} />
                <span>{name}</span>
              </span>
            </th>
            <td>{count}</td>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={Math.round((100 * count) / most)} height="10" rx="1" fill="currentColor" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// In the order of the scale; a claim carried over from an older scale brings its own rating along, at the end.
function countedRatings({ scale, claims }: Snapshot) {
  const names = new Map(scale.ratings.map(({ key, name }) => [key, name]))
  for (const { verdict } of claims) if (!names.has(verdict.rating)) names.set(verdict.rating, verdict.name)
  return [...names]
    .map(([key, name]) => ({ key, name, count: claims.filter(({ verdict }) => verdict.rating === key).length }))
    .filter(({ count }) => count > 0)
}
