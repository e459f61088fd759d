import { isUtf8 } from 'node:buffer'
import { legacyHookDecode } from '@exodus/bytes/encoding.js'
import sniff from 'html-encoding-sniffer'

/**
 * Pure: the words in bytes that were fetched, without a byte order mark; what does not decode is U+FFFD. The encoding is
 * what the first of these names (HTML standard, "determining the character encoding"): a byte order mark, the server's
 * charset, `<meta charset>` or `<?xml encoding?>`; then UTF-8 if the bytes are that, or else windows-1252.
 */
export function textOf({ bytes, charset, mediaType }: Encoded): string {
  // Not by Node 20's TextDecoder: it reads windows-1252 as Latin-1, which loses every curly quote and dash (measured), and
  // lacks some encodings. This package is the one that the sniffer itself rests on.
  return legacyHookDecode(bytes, encodingOf({ bytes, charset, mediaType }))
}

export type Encoded = { bytes: Uint8Array; charset: string | null; mediaType: string | null }

function encodingOf({ bytes, charset, mediaType }: Encoded): string {
  const isHtml = mediaType === null || mediaType === 'text/html'
  const label = charset ?? (isHtml ? null : declaredInXml(bytes))
  return sniff(bytes, {
    // For what is no HTML the package looks at the mark and the label only: `<meta` in a text file means nothing.
    xml: !isHtml,
    ...(label === null ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252',
  })
}

// XML 1.0, section 4.3.3. In every encoding that writes this line in ASCII, which is all but UTF-16 with its mark.
function declaredInXml(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? null
}
