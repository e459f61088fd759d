/**
 * The address a request came from, as bin/serve.ts wrote it down: that header is taken off what clients send. 'unknown'
 * where the desk runs behind something else, which then shares one allowance of attempts.
 */
export function addressOf(headers: Record<string, unknown>): string {
  const address = headers['x-tickmark-address']
  return typeof address === 'string' && address !== '' ? address : 'unknown'
}
