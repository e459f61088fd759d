import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { When } from '#components/ui/when.tsx'
import type { Waiting } from '#lib/review/schema.ts'
import style from './my-desk.module.css'

/** One claim that waits for me: what it says, where it stands, and the note it came back with. */
export function WaitingClaim({ waiting }: { waiting: Waiting }) {
  const t = useTranslations('desk.mine')
  const { claim, articleTitle } = waiting
  const note = claim.state === 'changes_requested' ? claim.lastDecision : null
  return (
    <li>
      <Link href={`/articles/${claim.articleId}?claim=${claim.id}`}>{claim.wording.statement}</Link>
      <p className="small">
        {[
          articleTitle,
          claim.ordinal && t('claim', { number: claim.ordinal }),
          claim.wording.sensitive && t('sensitive'),
          claim.wording.mustCheck && t('mustCheck'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {note?.note && (
        <blockquote className={style.note}>
          {note.note}
          <footer className="small">
            {note.author.name}, <When at={note.at} />
          </footer>
        </blockquote>
      )}
    </li>
  )
}
