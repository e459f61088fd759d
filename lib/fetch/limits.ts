/** How much one fetch may take, over all its redirects. */
export type Limits = {
  /** ms from the call to the last byte, whatever trickles in between. */
  totalMs: number
  /** ms without a byte, or without an answer while connecting to one address. */
  stallMs: number
  /** How many redirects are followed. */
  redirects: number
  /** Bytes of one answer's head. */
  headBytes: number
  /** Bytes of the body as received. */
  receivedBytes: number
  /** Bytes of the body after each layer of decoding. */
  decodedBytes: number
  /** Layers of Content-Encoding. */
  encodings: number
}

// An article with its markup is rarely over 2 MB; a report in PDF may have 20. Twenty redirects is what browsers stop at,
// but nobody waits for them: five covers a shortener, http to https, the bare name to www, and a moved page.
export const usualLimits: Limits = {
  totalMs: 30_000,
  stallMs: 10_000,
  redirects: 5,
  headBytes: 32 * 1024,
  receivedBytes: 30 * 1024 * 1024,
  decodedBytes: 60 * 1024 * 1024,
  encodings: 2,
}
