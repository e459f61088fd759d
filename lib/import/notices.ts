import { bare } from './line.ts'
import { labelShapes, wordShapes } from './notice-shapes.ts'
import type { Why } from './schema.ts'

const list = (words: string) => new Set(words.split('\n').map(bare).filter(Boolean))

/** Lines that are a page's furniture in whole, word for word: they set aside wherever they stand. */
const whole: [Why, Set<string>][] = [
  [
    'navigation',
    list(`skip to content\nskip to main content\nskip to navigation\nskip to search\njump to content\nback to top\ntop of page
      saltar al contenido\nir al contenido\nir al contenido principal\nsaltar al contenido principal\nvolver arriba
      toggle navigation\nopen menu\nclose menu\nabrir menú\ncerrar menú\nmenú principal\nmain menu\nsearch this site
      you are here\nestá en\nusted está aquí\nsign in\nlog in\nlogin\nsign up\nregister\nlog out\nsign out\ncreate account
      my account\niniciar sesión\ninicia sesión\niniciar sesion\ncerrar sesión\nregístrate\nregistrarse\nmi cuenta\ncrear cuenta
      subscribe\nsubscribe now\nsuscríbete\nsuscribirse\nsuscríbase`),
  ],
  [
    'share',
    list(`share\nshare this\nshare this article\nshare this story\nshare this page\nshare this post\nshare article\ncompartir
      comparte\ncompartir en\ncomparte esta noticia\ncompartir esta noticia\ncompartir artículo\ncomparte este artículo
      compártelo\ncopy link\ncopy url\nlink copied\ncopiar enlace\nenlace copiado\nprint this page\nprint this article\nprint
      imprimir\nenviar por correo\nenviar por email\nemail this article\ntweet\nsave article\nsave for later\ngive this article
      guardar\nguardar artículo\nescuchar\nlisten to this article\nescuchar artículo\nescucha este artículo\nver comentarios`),
  ],
  [
    'related',
    list(`more information\nmás información\nmás info\narchived in\narchivado en\nrelated\nrelated articles\nrelated stories
      related content\nrelated topics\nrelated news\nrelated links\nread more\nread next\nread also\nsee also\nmore on this story
      more on this topic\nmore on this\nmore from this author\nmore stories\nmore news\nmore like this\nyou may also like
      you might also like\nyou might be interested in\nmost read\nmost popular\nmost viewed\ntrending\ntrending now\ntop stories
      editors picks\neditor s picks\nlatest news\nlo más leído\nlo más visto\nlo último\nmás leídas\nmás leídos\nlas más leídas
      más noticias\nnoticias relacionadas\nnotas relacionadas\nhistorias relacionadas\nlecturas recomendadas\nleer también\nrecent posts\nrecent articles\npopular posts\nentradas recientes\nartículos relacionados\ncontenido relacionado\ntemas relacionados\ntambién te puede interesar
      te puede interesar\nle puede interesar\nte puede gustar\nlea también\nlee también\nlea además\nlee más\nleer más\nver más
      ver también\nmás sobre este tema\nmás en\nte recomendamos\nrecomendados\nrecomendado para ti\nrecommended for you\nrecommended
      recomendaciones\nrecommended stories\ntopics\ntemas\ntags\netiquetas\nfiled under\nno te pierdas\nkeep reading\nsigue leyendo`),
  ],
  [
    'advertisement',
    list(`advertisement\nadvertising\nad\nads\nsponsored\nsponsored content\nad feedback\nadvertisement continue reading below
      article continues below advertisement\nstory continues below advertisement\ncontinue reading below\nskip advertisement
      scroll to continue\npublicidad\nanuncio\nanuncios\ncontenido patrocinado\npatrocinado\ncontinúa después de la publicidad
      sigue leyendo después de la publicidad\nla noticia continúa tras la publicidad\nremove ads`),
  ],
  [
    'comments',
    list(`comments\ncomentarios\nleave a comment\nadd a comment\npost a comment\nwrite a comment\njoin the conversation
      join the discussion\nview comments\nshow comments\ndeja un comentario\ndeja tu comentario\nescribe un comentario\ncomentar
      únete a la conversación\nleave a reply\ndejar un comentario\nreader comments\nreply\nresponder`),
  ],
  [
    'newsletter',
    list(`newsletter\nnewsletters\nour newsletters\nboletín\nboletines\nsubscribe to our newsletter\nsuscríbete a nuestro boletín
      your email address\nyour e mail address\nemail address\nenter your email\ntu correo electrónico\nsu correo electrónico
      correo electrónico`),
  ],
  [
    'cookie-notice',
    list(`accept all\naccept cookies\naccept all cookies\nreject all\nreject cookies\nmanage cookies\nmanage preferences
      cookie settings\ncookie preferences\nprivacy settings\naceptar\naceptar todo\naceptar todas\naceptar cookies\nrechazar
      aceptar y continuar\nrechazar todo\nrechazar todas\nrechazar cookies\nconfigurar cookies\ngestionar cookies\nconfigurar
      preferencias de cookies\naccept and continue\ngot it`),
  ],
  [
    'footer',
    list(`all rights reserved\nterms of use\nterms of service\nterms and conditions\nterms conditions\nprivacy policy\nprivacy notice
      cookie policy\nlegal notice\naccessibility statement\ncontact us\nabout us\nadvertise with us\nwork with us\nsite map\nsitemap
      todos los derechos reservados\naviso legal\ntérminos y condiciones\ntérminos de uso\npolítica de privacidad\npolítica de cookies
      condiciones de uso\nquiénes somos\ncontacto\npublicidad y tarifas\nmapa del sitio\nmapa web\ndo not sell my personal information`),
  ],
]

const longestNotice = 320
const endsSentence = /[.!?…][”"’»\]]*$/

/** Why a line is a page's furniture wherever it stands, by its words alone; null for everything else. In doubt: null. */
export function noticeIn(text: string): Why | null {
  if (/[\p{L}\p{N}]/u.test(text) === false) return 'ornament'
  if (text.length > longestNotice || /^[“"«—–‘¿¡]?[—–“"«]/.test(text.trim())) return null
  const words = bare(text)
  const found = whole.find(([, lines]) => lines.has(words))
  if (found) return found[0]
  if (/^\s*(©|\(c\) ?\d{4})/i.test(text)) return 'footer'
  const label = endsSentence.test(text) ? undefined : labelShapes.find(([, shape]) => shape.test(text.trim()))
  return label?.[0] ?? wordShapes.find(([, shape]) => shape.test(words))?.[0] ?? null
}

const account =
  /\b(suscripci[oó]n|suscriptor|suscr[ií]bete|cuenta|dispositivo|contraseña|premium|boletín|correo electrónico|cookies|subscription|subscribers?|subscribe|account|device|password|newsletter|log in|sign in|inbox|cookies|unsubscribe|privacy policy|política de privacidad)\b/i
const reader =
  /(?<!\p{L})(tu|tus|te|tienes|tendrás|accede|quieres|puedes|continúas|decides|usted|you|your|you’re|you're)(?!\p{L})/iu

/** Whether a line speaks to the reader about their account: a notice if it stands among notices, not by itself. */
export function speaksOfAccount(text: string): boolean {
  return account.test(text) && reader.test(text) && !/^[“"«—–]/.test(text)
}

/** Headings of lists that go on until another heading: whatever follows them belongs to them. */
export function opensSection(text: string): Why | null {
  const why = text.length <= 80 ? noticeIn(text) : null
  return why === 'related' || why === 'comments' || why === 'newsletter' || why === 'share' ? why : null
}
