const told = [
  'address-invalid',
  'address-not-allowed',
  'address-unreachable',
  'too-many-redirects',
  'fetch-too-slow',
  'fetch-too-large',
  'needs-login',
  'not-found-there',
] as const

/** Under which key of `evidence.copy.failures` the words stand for why a source could not be copied (a Refusal's code). */
export function failureKey(code: string): (typeof told)[number] | 'other' {
  return told.find((key) => key === code) ?? 'other'
}
