import type { SourceDetails } from '#lib/evidence/schema.ts'

/** Real public bodies, named; what is said to stand there is a demonstration and quotes nobody. */
const body = (title: string, publisher: string, other: Partial<SourceDetails> = {}): SourceDetails => ({
  title: `${title} (demonstration)`,
  address: null,
  publisher,
  author: null,
  publishedOn: null,
  kind: 'data-set',
  standing: 'primary',
  interests: null,
  reliability: null,
  language: 'es',
  confidential: false,
  confidentialReason: null,
  ...other,
})

export const demoSources = {
  border: body('Drug seizure statistics', 'U.S. Customs and Border Protection', { language: 'en' }),
  police: body('Monthly homicide figures', 'Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública'),
  census: body('Mortality statistics', 'Instituto Nacional de Estadística y Geografía (INEGI)'),
  presidency: body('Record of the morning press conference', 'Presidencia de la República', {
    kind: 'official-record',
    interests: 'The presidency reports here on its own work.',
  }),
  army: body('Deployment at the northern border', 'Secretaría de la Defensa Nacional', { kind: 'official-record' }),
  state: body('Statement on the call of the foreign ministers', 'U.S. Department of State', {
    kind: 'statement',
    language: 'en',
  }),
} as const
export type DemoSource = keyof typeof demoSources
