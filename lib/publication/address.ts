/** Where things stand in public. Absolute paths; `#lib/env.ts` knows the host. */
export const checkAddress = (slug: string) => `/checks/${slug}`
export const claimAddress = (slug: string, number: number) => `/checks/${slug}/claims/${number}`
export const versionAddress = (slug: string, number: number) => `/checks/${slug}/versions/${number}`
/** The canonical JSON whose SHA-256 a publication names, so that any reader can recompute it. */
export const snapshotAddress = (slug: string, number: number) => `/checks/${slug}/versions/${number}.json`
/** The words of a version alone, where they are ours to print: what the positions of annotations count in. */
export const textAddress = (slug: string, number: number) => `/checks/${slug}/versions/${number}.txt`

/** The check's claims as a Web Annotation container, whose address ends in a slash (Protocol, 4). */
export const annotationsAddress = (slug: string) => `/checks/${slug}/annotations/`
export const annotationsPageAddress = (slug: string) => `${annotationsAddress(slug)}page/0`
export const publicAnnotationAddress = (slug: string, number: number) => annotationsAddress(slug) + number

/** Which part of a container stands at a public address; null for anything else. */
export function annotationKind(address: string): 'container' | 'page' | 'annotation' | null {
  const [, rest] = /^\/checks\/[^/]+\/annotations\/(.*)$/.exec(address) ?? []
  if (rest === undefined) return null
  return rest === '' ? 'container' : rest.startsWith('page/') ? 'page' : 'annotation'
}

/** A slug that suggests itself from a headline: plain letters, digits and hyphens, at most 60 characters. May be empty. */
export function slugFrom(headline: string): string {
  const plain = headline.normalize('NFD').replace(/\p{M}+/gu, '')
  const words =
    plain
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > 60) break
    slug = longer
  }
  return slug
}
