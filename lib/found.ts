import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const idSchema = z.uuid()

/** Reads what a page is about by the id in its address; what is not there, or no id at all, is answered with "not found" (404). */
export async function found<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!idSchema.safeParse(id).success) notFound()
  return read(id).catch((thrown) => {
    if (thrown instanceof Refusal && thrown.code === 'not-found') notFound()
    throw thrown
  })
}
