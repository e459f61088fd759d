import { expect, test } from '@playwright/test'
import { textOf } from './charset.ts'

const utf8 = (text: string) => Buffer.from(text)
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const read = (bytes: Uint8Array, mediaType: string | null = 'text/html', charset: string | null = null) =>
  textOf({ bytes, charset, mediaType })

test('a byte order mark goes before everything, and is no part of the words', () => {
  expect(read(utf8('\ufeffmañana'), 'text/html', 'iso-8859-1')).toBe('mañana')
  expect(read(utf16('\ufeffmañana'), 'text/plain', 'utf-8')).toBe('mañana')
  expect(read(utf16('\ufeffmañana').swap16(), null)).toBe('mañana')
})

test('the server goes before the page, and the page before a guess', () => {
  const page = '<meta charset="iso-8859-15">10 €, mañana'
  const bytes = Buffer.from(page.replace('€', '\xa4'), 'latin1')
  expect(read(bytes)).toBe(page)
  expect(read(bytes, 'text/html', 'windows-1252')).toContain('10 ¤')
  expect(read(bytes, 'text/html', 'no-such-thing'), 'a name that nobody knows').toBe(page)
  expect(read(latin1('<META http-equiv="content-type" content="text/html; charset=latin1">ñ'))).toMatch(/ñ$/)
  expect(read(utf8('<!-- <meta charset="latin1"> --><meta charset=utf-8>ñ'))).toMatch(/ñ$/)
  expect(read(utf8('<meta charset=utf-16>ñ')), 'who could read this is not UTF-16').toMatch(/ñ$/)
})

test('where nobody says, UTF-8 is taken for what it is and the rest for windows-1252', () => {
  expect(read(utf8('mañana – “sí”'))).toBe('mañana – “sí”')
  expect(read(latin1('ma\xf1ana \x96 \x93s\xed\x94'))).toBe('mañana – “sí”')
  expect(read(utf8('<meta charset=latin1> ñ'), 'text/plain'), 'a text file has no meta').toContain('ñ')
  expect(read(latin1('se\xf1or'), 'text/plain')).toBe('señor')
  expect(read(utf8(''))).toBe('')
})

test('XML says so in its first line', () => {
  expect(read(latin1('<?xml version="1.0" encoding="ISO-8859-15"?><a>\xa4</a>'), 'application/xhtml+xml')).toContain(
    '€',
  )
  expect(read(latin1("<?xml version='1.0' encoding='latin1' ?><a>\xf1</a>"), 'text/xml', 'windows-1252')).toContain('ñ')
  expect(read(utf8('<?xml version="1.0"?><a>ñ</a>'), 'text/xml')).toContain('ñ')
})

test('every encoding that a page can name is read, and what does not decode never fails', () => {
  const byte = Buffer.from([0xf1, 0x41])
  const words: [charset: string, text: string][] = [
    ['iso-8859-16', 'ńA'],
    ['koi8-r', 'ЯA'],
    ['macintosh', 'ÒA'],
    ['x-user-defined', '\uf7f1A'],
    // Stands for encodings in which markup can hide (WHATWG Encoding, "replacement").
    ['iso-2022-kr', '\ufffd'],
  ]
  for (const [charset, text] of words) expect([charset, read(byte, 'text/html', charset)]).toEqual([charset, text])
  expect(read(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'text/html', 'Shift_JIS')).toBe('日本')
  expect(read(Buffer.from([0xa4, 0xe9, 0xa5, 0xbb]), 'text/html', 'big5')).toBe('日本')
  expect(read(Buffer.from([0xff, 0xf1, 0x41]), 'text/html', 'utf-8')).toBe('\ufffd\ufffdA')
})
