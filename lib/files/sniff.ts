import { fileTypeFromBuffer } from 'file-type'

/**
 * The media type that the bytes have by themselves, such as `application/pdf`; null for text of any kind, which has no
 * signature. What a server or a file's name says is hearsay.
 */
export async function sniffedType(bytes: Uint8Array): Promise<string | null> {
  return (await fileTypeFromBuffer(bytes))?.mime ?? null
}
