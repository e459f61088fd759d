import { z } from 'zod'

/** What the record screen can be narrowed to. `before` is a position: entries are read newest first, page by page. */
export const recordFilter = z.object({
  verb: z.string().max(60).optional(),
  actorId: z.uuid().optional(),
  articleId: z.uuid().optional(),
  subjectType: z.string().max(60).optional(),
  subjectId: z.string().max(80).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.coerce.bigint().optional(),
})
export type RecordFilter = z.infer<typeof recordFilter>

export type RecordRow = {
  position: bigint
  at: Date
  actorId: string | null
  actorName: string
  verb: string
  subjectType: string
  subjectId: string
  articleId: string | null
  data: Record<string, unknown>
  hash: string
}
