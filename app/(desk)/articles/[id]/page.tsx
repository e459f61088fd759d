import type { Metadata } from 'next'
import { cache } from 'react'
import { Galley } from '#components/article/galley.tsx'
import { article } from '#lib/article/reads.ts'
import { sentences } from '#lib/article/sentences.ts'
import { requireActor } from '#lib/auth/session.ts'
import { orphans } from '#lib/claim/orphan-reads.ts'
import { sources } from '#lib/evidence/reads.ts'
import { found } from '#lib/found.ts'
import { claims } from '#lib/review/reads.ts'
import { currentScale } from '#lib/verdict/reads.ts'
import { makeClaim, markCoverage, unmarkCoverage } from './actions.ts'
import * as claimActions from './claim-actions.ts'
import * as textActions from './text-actions.ts'

type Props = { params: Promise<{ id: string }> }

// The title and the page ask for the same article.
const read = cache((id: string) => found(id, async (known) => article(await requireActor(), known)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).title }
}

export default async function ArticleGalley({ params }: Props) {
  const actor = await requireActor()
  const view = await read((await params).id)
  const [all, lost, scale, known] = await Promise.all([
    claims(actor, view.id),
    orphans(actor, view.id),
    currentScale(),
    sources(actor),
  ])
  return (
    <Galley
      article={view}
      sentences={sentences(view.current.text, view.current.blocks, view.language)}
      claims={all}
      orphans={lost}
      actions={{ makeClaim, markCoverage, unmarkCoverage, ...textActions }}
      desk={{ actor, scale, sources: known, actions: { ...claimActions } }}
    />
  )
}
