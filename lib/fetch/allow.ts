import { z } from 'zod'
import { closedBecause, isInNetwork, type Network, networkOf } from './address.ts'

/** One entry of the allow list: a name or a network, at one port or at any. */
type Entry = { port: number | null } & ({ name: string } | { network: Network })
export type AllowList = readonly Entry[]
type Host = { name: string; port: number }

/** Anybody may reach it; or only we, because the newsroom listed it. */
export type Standing = 'public' | 'listed'

/**
 * What the newsroom lets Tickmark reach besides public addresses, separated by commas: `intranet.example` (this name
 * exactly, wherever it leads), `127.0.0.1`, `[fd00::1]`, `10.0.0.0/8`, each with or without a port (`:4000`; `[fd00::]/8`
 * takes brackets only where a port follows).
 */
export const allowListSchema = z
  .string()
  .default('')
  .transform((text, context): AllowList => {
    const entries = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [readEntry(part.trim())]))
    if (!entries.includes(null)) return entries.filter((entry) => entry !== null)
    context.addIssue({ code: 'custom', message: 'must list names, addresses or networks, such as 127.0.0.1:4000' })
    return z.NEVER
  })

const withBrackets = /^\[(?<host>[^\]]+)\](?<bits>\/\d+)?(?::(?<port>\d+))?$/
const withoutBrackets = /^(?<host>[^:/]+)(?<bits>\/\d+)?(?::(?<port>\d+))?$/
const hostName = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/
// A name that ends in a number is a mistyped address to every browser (WHATWG URL, "ends in a number"), never a host.
const endsInNumber = /(^|\.)(\d+|0x[0-9a-f]*)$/

function readEntry(written: string): Entry | null {
  const parts = (withBrackets.exec(written) ?? withoutBrackets.exec(written))?.groups
  const [host, bits, port] = parts ? [parts.host ?? '', parts.bits ?? '', parts.port ?? null] : [written, '', null]
  if (port !== null && (Number(port) < 1 || Number(port) > 65535)) return null
  const at = { port: port === null ? null : Number(port) }
  try {
    return { ...at, network: networkOf(host + bits) }
  } catch {
    const name = host.toLowerCase().replace(/\.$/, '')
    return bits === '' && hostName.test(name) && !endsInNumber.test(name) ? { ...at, name } : null
  }
}

/** Pure: does the list name this host and port, so that the name may lead anywhere? */
export function isListedName(allow: AllowList, name: string, port: number): boolean {
  return allow.some((entry) => 'name' in entry && entry.name === name && portFits(entry, port))
}

/** Pure: how Tickmark stands to an address behind a name, or null when it must not be reached. */
export function standingOf(allow: AllowList, { name, port }: Host, address: string): Standing | null {
  if (closedBecause(address) === null) return 'public'
  const listed = (entry: Entry) => 'network' in entry && portFits(entry, port) && isInNetwork(address, entry.network)
  return isListedName(allow, name, port) || allow.some(listed) ? 'listed' : null
}

/**
 * Pure: may a host with these addresses be asked, having come from one of standing `from` (null: a person gave the link)?
 * One closed address among many closes the host: honest names do not mix them, and which one a connection takes is chance.
 * A public page never leads into what is only listed: the newsroom listed it for its people, not for whoever writes pages.
 * @returns how Tickmark stands to the host, or null for no.
 */
export function admit(allow: AllowList, host: Host, addresses: readonly string[], from: Standing | null) {
  const standings = addresses.map((address) => standingOf(allow, host, address))
  if (standings.length === 0 || standings.includes(null)) return null
  const standing: Standing = standings.includes('listed') ? 'listed' : 'public'
  return from === 'public' && standing === 'listed' ? null : standing
}

const portFits = (entry: Entry, port: number) => entry.port === null || entry.port === port
