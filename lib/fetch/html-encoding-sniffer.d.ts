// The package carries no types. It is the HTML standard's "encoding sniffing algorithm", jsdom's own.
declare module 'html-encoding-sniffer' {
  type Known = { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string }
  /** @returns the canonical name of an encoding (WHATWG Encoding). */
  const sniff: (bytes: Uint8Array, known?: Known) => string
  export = sniff
}
