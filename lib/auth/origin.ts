/**
 * Pure: did a request with this Origin header come from the desk at this address? A missing or `null` Origin did not:
 * browsers always send it with a post, and a forged Host or X-Forwarded-Host changes nothing here.
 */
export function isOwnOrigin(origin: string | null, address: string): boolean {
  return origin !== null && origin === new URL(address).origin
}
