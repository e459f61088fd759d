import { z } from 'zod'

export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(80)
export const prepareCheckInput = z.object({
  articleId: z.uuid(),
  slug: slugSchema,
  headline: z.string().trim().min(1).max(200),
  standfirst: z.string().trim().min(1).max(500),
})
/** `preview` is the hash of what the publisher saw in the preview; anything newer is refused. */
export const publishInput = z.object({
  articleId: z.uuid(),
  preview: z.string().regex(/^[0-9a-f]{64}$/),
})
export const correctInput = publishInput.extend({ note: z.string().trim().max(2000) })
