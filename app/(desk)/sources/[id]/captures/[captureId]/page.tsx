import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { CaptureView } from '#components/evidence/capture-view.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { captureText } from '#lib/evidence/capture-reads.ts'
import { found } from '#lib/found.ts'

type Props = { params: Promise<{ id: string; captureId: string }> }

const read = cache((id: string, captureId: string) =>
  found(captureId, async (known) => {
    if (!z.uuid().safeParse(id).success) notFound()
    return captureText(await requireActor(), id, known)
  }),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, captureId } = await params
  return { title: (await read(id, captureId)).source.details.title }
}

export default async function Capture({ params }: Props) {
  const { id, captureId } = await params
  return <CaptureView {...(await read(id, captureId))} />
}
