const months: Record<string, number> = {}
const names = [
  'january jan enero ene',
  'february feb febrero',
  'march mar marzo',
  'april apr abril abr',
  'may mayo',
  'june jun junio',
  'july jul julio',
  'august aug agosto ago',
  'september sept sep septiembre setiembre',
  'october oct octubre',
  'november nov noviembre',
  'december dec diciembre dic',
]
names.forEach((list, at) => {
  for (const name of list.split(' ')) months[name] = at + 1
})

const month = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')
// 12 January 2026, 12 de enero de 2026, 12 ene. 2026
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|º)?[\\s-](?:de |of )?(${month})\\.?,?[\\s-](?:del? )?(\\d{4})\\b`,
  'i',
)
// January 12, 2026
const monthFirst = new RegExp(`\\b(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i')
const isoDay = /\b(\d{4})-(\d{2})-(\d{2})\b/
const isoTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?$/i

function day(year: number, month: number, date: number): string | null {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
  const time = new Date(`${text}T00:00:00Z`)
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
  return exists && year >= 1600 && year <= 2200 ? text : null
}

/**
 * A date as pages state it for machines: `YYYY-MM-DD`, or an ISO 8601 time with the zone that the page gave, seconds
 * kept. Other forms (RFC 2822, "January 12, 2026") become their day. Null when it is no date.
 */
export function machineDate(value: string | null | undefined): string | null {
  const text = value?.trim().slice(0, 100) ?? ''
  const [, on, at, seconds = ':00', zone = ''] = isoTime.exec(text) ?? []
  if (!on || !at) return dateIn(text)
  const iso = `${on}T${at}${seconds}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}

/** The first calendar day that is written out in a text in English or Spanish, as `YYYY-MM-DD`, or null. */
export function dateIn(text: string): string | null {
  const start = text.slice(0, 300)
  const first = dayFirst.exec(start)
  if (first) return day(Number(first[3]), months[first[2]?.toLowerCase() ?? ''] ?? 0, Number(first[1]))
  const second = monthFirst.exec(start)
  if (second) return day(Number(second[3]), months[second[1]?.toLowerCase() ?? ''] ?? 0, Number(second[2]))
  const iso = isoDay.exec(start)
  return iso ? day(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null
}

const around =
  /^(published|posted|updated|last updated|modified|on|at|by|first published|publicado|publicada|actualizado|actualizada|última actualización|el|a las|lunes|martes|miércoles|jueves|viernes|sábado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|h|hs|hrs|hours|am|pm|a\.m|p\.m|gmt|utc|cet|cest|bst|est|edt|pst|pdt|cst|cdt|[a-z]{3}t)$/i

/** A text without the days written out in it. */
export function withoutDates(text: string): string {
  return text.replace(dayFirst, ' ').replace(monthFirst, ' ').replace(isoDay, ' ').trim()
}

/** Whether a line is a date (with its hour, its zone, "Published", a place before it) and nothing else. */
export function isDateLine(text: string): boolean {
  if (text.length > 90 || !dateIn(text)) return false
  const rest = withoutDates(text)
    .split(/[\s,|·•()/–—-]+/)
    .map((word) => word.replace(/[.:]+$/, ''))
    .filter((word) => word !== '' && !around.test(word) && !/^\d{1,2}([:.h]\d{2})?(:\d{2})?(am|pm|h|z)?$/i.test(word))
  // A place may stand before it ("Mexico City, 12 January 2026"), a sentence may not.
  return rest.length <= 3 && rest.every((word) => /^\p{Lu}/u.test(word))
}
