import { bare } from './line.ts'
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
      más noticias\nnoticias relacionadas\nartículos relacionados\ncontenido relacionado\ntemas relacionados\ntambién te puede interesar
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

const networks =
  '(facebook|x|twitter|whatsapp|linkedin|telegram|bluesky|threads|reddit|pinterest|instagram|tiktok|youtube|email|e mail|correo|mail|messenger|flipboard|mastodon)'

/** Lines that begin, or are built, like a notice. Tried on the bare words of lines no longer than a notice is. */
const shaped: [Why, RegExp][] = [
  [
    'share',
    new RegExp(
      `^(share|compartir|comparte|compártelo|síguenos|follow us|tweet|post|enviar|send)( this| esto)?( on| in| via| by| en| por| to)? ${networks}( ${networks})*$`,
    ),
  ],
  ['share', new RegExp(`^(follow|sigue|síguenos|síguenos en|follow us on) .{0,60}\\b(on|en) ${networks}\\b`)],
  [
    'newsletter',
    /^(sign up|subscribe|get|join|suscríbete|suscríbase|apúntate|regístrate|recibe|recíbelo|únete|inscríbete)\b.{0,120}\b(newsletters?|bolet[ií]n(es)?|inbox|mailing list|morning briefing|daily briefing|correo|bandeja de entrada)\b/,
  ],
  [
    'newsletter',
    /^(our|the|nuestro|el) (weekly|daily|morning|free|boletín|newsletter)\b.{0,60}\b(newsletter|inbox|briefing|correo|diario|semanal)( every (day|morning|week))?$/,
  ],
  ['newsletter', /^(want|would you like|quieres) .{0,60}\b(newsletter|bolet[ií]n|in your inbox|en tu correo)\b/],
  [
    'cookie-notice',
    /^(we|this (site|website)|our (site|website|partners)|utilizamos|usamos|este sitio|esta (web|página)|nosotros|by (continuing|using|clicking)|al (continuar|hacer clic|navegar))\b.{0,200}\bcookies?\b/,
  ],
  [
    'cookie-notice',
    /^(we value your privacy|your privacy (matters|is important)|valoramos (tu|su) privacidad|tu privacidad (es importante|nos importa))\b/,
  ],
  [
    'paywall',
    /^(subscribe|suscríbete|suscríbase|hazte (suscriptor|socio)|become a (subscriber|member)|regístrate|register|sign in|log in|inicia sesión)\b.{0,30}\b(to|para|and|y)\b.{0,60}\b(read|reading|continue|access|unlock|leer|leyendo|seguir|acceder|continuar)\b/,
  ],
  [
    'paywall',
    /^(this (article|story|content|page) is|este (artículo|contenido) es|contenido|exclusive|exclusivo)\b.{0,40}\b(subscribers?|members?|suscriptores|socios)\b/,
  ],
  [
    'paywall',
    /^(you (have|ve) (reached|read|used)|has (llegado|alcanzado|leído)|te quedan?|you have)\b.{0,60}\b(free articles?|articles? limit|monthly limit|artículos? gratis|límite)/,
  ],
  ['paywall', /^(already|ya eres|eres|are you) (a |an )?(subscribers?|members?|subscribed|suscriptora?|socio)\b/],
  [
    'paywall',
    /^(to )?(continue reading|keep reading|sigue leyendo|para seguir leyendo|para continuar leyendo)\b.{0,90}\b(subscri|suscr|sign|log|regist|account|cuenta|free)/,
  ],
  ['paywall', /\b(tu|your|su) (suscripción|subscription)\b.{0,60}\b(otro dispositivo|another device|empresa)\b/],
  ['paywall', /^(por qué estás viendo esto|why am i seeing this|why are you seeing this)$/],
  [
    'caption',
    /^(photo|photos|photograph|photography|picture|image source|image caption|image credit|photo credit|foto|fotos|fotografía|imagen|crédito)\b( by| de| por| credit)? .{2,140}$/,
  ],
  [
    'caption',
    /^.{2,200}\b(getty images|ap photo .{2,40}|efe|afp|reuters|europa press|cuartoscuro|bloomberg) ?(via getty images)?$/,
  ],
  ['other', /^\d{1,3} ?(min|mins|minutes?|minutos?)( read| de lectura)?$/],
  [
    'related',
    /^(read (more|also|next)|see also|lee también|lea también|lea además|te puede interesar|más información|more information|related|relacionado|recomendaciones|recommended|more from|más de|archived in|archivado en|in pictures|en fotos)( in| en| by| por| from)? .{2,140}$/,
  ],
  ['related', /^(tags|topics|etiquetas|temas|filed under)\b( .{1,200})?$/],
  ['footer', /^(copyright|©|todos los derechos|all rights reserved)\b/],
  [
    'footer',
    /^.{0,80}\b(all rights reserved|todos los derechos reservados|derechos reservados|prohibida su reproducción)( .{0,60})?$/,
  ],
  ['comments', /^\d{1,5} (comments?|comentarios?|replies|respuestas)$/],
  ['other', /^(please )?(enable|turn on|activa|activar|habilita) javascript\b/],
]
const longestNotice = 320
/** Their openings may also begin a sentence of an article, so they must be a label with what it labels, not a sentence. */
const labelled: ReadonlySet<Why> = new Set(['related', 'caption'])
const isLabelled = (text: string) => {
  const after = /^[^:|/]{2,24}[:|/]/.test(text) || text.length < 60 || /[/(][^/()]{2,40}\)?$/.test(text)
  return after && !/[.!?…][”"’»\]]*$/.test(text)
}

/** Why a line is a page's furniture wherever it stands, by its words alone; null for everything else. In doubt: null. */
export function noticeIn(text: string): Why | null {
  if (/[\p{L}\p{N}]/u.test(text) === false) return 'ornament'
  if (text.length > longestNotice || /^[“"«—–‘¿¡]?[—–“"«]/.test(text.trim())) return null
  const words = bare(text)
  const found = whole.find(([, lines]) => lines.has(words))
  if (found) return found[0]
  if (/^\s*(©|\(c\) ?\d{4})/i.test(text)) return 'footer'
  const like = shaped.find(([why, shape]) => shape.test(words) && !(labelled.has(why) && !isLabelled(text)))
  return like?.[0] ?? null
}

const account =
  /\b(suscripci[oó]n|suscriptor|suscr[ií]bete|cuenta|dispositivo|contraseña|premium|boletín|correo electrónico|cookies|subscription|subscribers?|subscribe|account|device|password|newsletter|log in|sign in|inbox|cookies|unsubscribe|privacy policy|política de privacidad)\b/i
const reader = /(?<!\p{L})(tu|tus|te|quieres|puedes|continúas|decides|usted|you|your|you’re|you're)(?!\p{L})/iu

/** Whether a line speaks to the reader about their account: a notice if it stands among notices, not by itself. */
export function speaksOfAccount(text: string): boolean {
  return account.test(text) && reader.test(text) && !/^[“"«—–]/.test(text)
}

/** Headings of lists that go on until another heading: whatever follows them belongs to them. */
export function opensSection(text: string): Why | null {
  const why = text.length <= 80 ? noticeIn(text) : null
  return why === 'related' || why === 'comments' || why === 'newsletter' || why === 'share' ? why : null
}
