import { useFormatter } from 'next-intl'

type Style = 'day' | 'minute'
const styles = {
  day: { dateStyle: 'long' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
} as const

/** A moment in the newsroom's time, to the minute, or only its day. The machine-readable form goes along. */
export function When({ at, to = 'minute' }: { at: Date; to?: Style }) {
  const format = useFormatter()
  return <time dateTime={at.toISOString()}>{format.dateTime(at, styles[to])}</time>
}

/** A calendar day `YYYY-MM-DD`, which has no time zone: it is the same day everywhere. */
export function Day({ on }: { on: string }) {
  const format = useFormatter()
  return <time dateTime={on}>{format.dateTime(new Date(`${on}T12:00:00Z`), { ...styles.day, timeZone: 'UTC' })}</time>
}
