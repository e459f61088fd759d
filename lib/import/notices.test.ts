import { expect, test } from '@playwright/test'
import { noticeIn, speaksOfAccount } from './notices.ts'

const notices: [string, string][] = [
  ['Skip to main content', 'navigation'],
  ['Ir al contenido', 'navigation'],
  ['Iniciar sesión', 'navigation'],
  ['Share this article', 'share'],
  ['Compartir en WhatsApp', 'share'],
  ['Síguenos en nuestro canal de Telegram', 'share'],
  ['Advertisement', 'advertisement'],
  ['Publicidad', 'advertisement'],
  ['Sign up for our weekly newsletter', 'newsletter'],
  ['Recibe cada tarde nuestro boletín', 'newsletter'],
  ['By signing up you agree to our terms', 'newsletter'],
  ['We use cookies to improve this site.', 'cookie-notice'],
  ['Utilizamos cookies propias y de terceros', 'cookie-notice'],
  ['Aceptar todas', 'cookie-notice'],
  ['Subscribe to continue reading', 'paywall'],
  ['Suscríbete para seguir leyendo', 'paywall'],
  ['Already a subscriber? Sign in', 'paywall'],
  ['This article is for subscribers only', 'paywall'],
  ['You have read 3 of 5 free articles', 'paywall'],
  ['Read more: The flood of 2023', 'related'],
  ['Lee también: El puente que no cruza nadie', 'related'],
  ['Más información', 'related'],
  ['Archived In', 'related'],
  ['Tags: bread, money', 'related'],
  ['12 comments', 'comments'],
  ['Photo: Ana Ruiz / Coast Pictures', 'caption'],
  ['Foto de Olga Prieto', 'caption'],
  ['The pier at dawn (AP Photo)', 'caption'],
  ['© 2026 The Estuary Post', 'footer'],
  ['All rights reserved', 'footer'],
  ['5 min read', 'other'],
  ['* * *', 'ornament'],
  ['_', 'ornament'],
]
for (const [line, why] of notices)
  test(`“${line}” is a page’s furniture: ${why}`, () => {
    expect(noticeIn(line)).toBe(why)
  })

const words = [
  'No.',
  'It was close.',
  'He left.',
  'Más de 300 muertos',
  'Related costs rise too',
  'Pictures of a drought',
  'Recomendaciones para el verano',
  'Todos los derechos humanos valen lo mismo',
  'Copyright law is older than print',
  'We baked 200 cookies for the picket line.',
  'Use the cookies while they are warm',
  'Exclusive: members of the cabinet were told in March',
  'Register offices read the vows aloud',
  'El ministro canceló su suscripción a la prensa de la empresa',
  'Share the bread, she said,',
  '“Subscribe to continue reading,” the sign said.',
  '—Suscríbete para seguir leyendo —dijo.',
  'Read more books, the minister told schools.',
  'Sign the treaty and go home',
  'Follow the money, said the judge.',
  'Join the dots',
  'MADRID, 12 Jan (Agency) -',
  'P. ¿Mal?',
  'A: Only the ears.',
  '- La farmacia se queda.',
  'Con información de EFE',
  'Comments by the minister were struck from the record.',
  'Our newsletter was founded in 1971.',
  'Get the children out first',
]
for (const line of words)
  test(`“${line}” may be an article’s, so it stays`, () => {
    expect(noticeIn(line)).toBeNull()
  })

test('a line about the reader’s account is told from one about accounts', () => {
  expect(speaksOfAccount('Si compartes tu cuenta, cambia tu contraseña')).toBe(true)
  expect(speaksOfAccount('The bank froze 40 accounts on Monday')).toBe(false)
  expect(speaksOfAccount('“You have my password,” she said.')).toBe(false)
})

test('no line, however long or odd, holds up the tables', () => {
  const odd = [
    'a'.repeat(300),
    'read more '.repeat(30),
    'share on x '.repeat(29),
    '('.repeat(300),
    'AP / '.repeat(60),
    `${'x '.repeat(150)}cookies`,
  ]
  const began = performance.now()
  for (const line of [...odd, 'follow '.repeat(2_000_000)]) noticeIn(line)
  expect(performance.now() - began).toBeLessThan(5_000)
})
