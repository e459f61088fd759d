import type { Why } from './schema.ts'

const networks =
  '(facebook|x|twitter|whatsapp|linkedin|telegram|bluesky|threads|reddit|pinterest|instagram|tiktok|youtube|email|e mail|correo|mail|messenger|flipboard|mastodon)'
const shape = (...parts: string[]) => new RegExp(parts.join(''))

/**
 * Lines that begin, or are built, like a notice, matched against their bare words (`bare` in line.ts). Each asks for more
 * than one word that only a notice would use: a recipe may say "we baked cookies", and a report "exclusive: members".
 */
export const wordShapes: readonly [Why, RegExp][] = [
  [
    'share',
    shape(
      `^(share|compartir|comparte|compártelo|síguenos|follow us|tweet|enviar|send)( this| esto)?( on| in| via| by| en| por| to)? ${networks}( ${networks})*$`,
    ),
  ],
  [
    'share',
    shape(
      `^(follow .{1,40}|sigue .{1,40}|síguenos|follow us|únete a nuestro canal|join our channel) (on|en|de)( nuestro canal de| our channel on)? ${networks}( .{0,80})?$`,
    ),
  ],
  [
    'newsletter',
    shape(
      '^(sign up|subscribe|get|join|suscríbete|suscríbase|apúntate|regístrate|recibe|recíbelo|únete|inscríbete) .{0,120}',
      '\\b(newsletters?|bolet[ií]n(es)?|your inbox|mailing list|morning briefing|daily briefing|tu correo|su correo|bandeja de entrada)\\b',
    ),
  ],
  ['newsletter', /^(by (signing up|subscribing|registering)|al (suscribirte|registrarte|inscribirte|suscribirse)) /],
  ['newsletter', /^(our|the|nuestro|el) .{1,60}\b(in your inbox|en tu correo)( every \w+| cada \w+)?$/],
  [
    'newsletter',
    /^(puedes (seguir|apuntarte|suscribirte)|you can (follow|sign up|subscribe)) .{0,160}\b(newsletter|bolet[ií]n|facebook|instagram)\b/,
  ],
  ['newsletter', /^(want|would you like|quieres) .{0,60}\b(newsletter|bolet[ií]n|in your inbox|en tu correo)\b/],
  [
    'cookie-notice',
    /^((we|we and .{1,60}|this (web ?)?site|our (web ?)?sites?|our partners) (may )?(use|uses|store|stores)|((nosotros|este sitio|este sitio web|esta web|esta página) )?(utilizamos|usamos|utiliza|usa)) .{0,80}\bcookies?\b/,
  ],
  ['cookie-notice', /^(by (continuing|using|clicking)|al (continuar|hacer clic|navegar)) .{0,200}\bcookies?\b/],
  [
    'cookie-notice',
    /^(we value your privacy|your privacy (matters|is important)|valoramos (tu|su) privacidad|tu privacidad (es importante|nos importa))\b/,
  ],
  [
    'paywall',
    /^(subscribe|suscríbete|suscríbase|hazte (suscriptor|socio)|become a (subscriber|member)|regístrate|register|sign in|log in|inicia sesión)( .{0,30})? (to|para|and|y) (.{0,50} )?(read|reading|continue|access|unlock|leer|leyendo|seguir|acceder|continuar)\b/,
  ],
  [
    'paywall',
    /^(this (article|story|content|page) is|este (artículo|contenido) es|contenido|exclusive|exclusivo|exclusive content) (exclusivo |exclusively |only |available |solo |reserved )?(for|to|para) (our |nuestros )?(paying )?(subscribers?|members?|suscriptores|socios)\b/,
  ],
  [
    'paywall',
    /^(you (have|ve) .{0,20}(reached|read|used)|has (llegado|alcanzado|leído)|te quedan?|you have \d+) .{0,60}\b(free articles?|articles? limit|monthly limit|artículos? gratis|límite)\b/,
  ],
  ['paywall', /^(already|ya eres|eres|are you) (a |an )?(subscribers?|members?|subscribed|suscriptora?|socio)\b/],
  [
    'paywall',
    /^(to )?(continue reading|keep reading|sigue leyendo|para seguir leyendo|para continuar leyendo) .{0,90}\b(subscri|suscr|sign|log|regist|account|cuenta|free)/,
  ],
  ['paywall', /\b(tu suscripción|your subscription) .{0,60}\b(otro dispositivo|another device)\b/],
  ['paywall', /^(por qué estás viendo esto|why am i seeing this|why are you seeing this)$/],
  ['other', /^\d{1,3} ?(min|mins|minutes?|minutos?)( read| de lectura)?$/],
  ['other', /^(please )?(enable|turn on|activa|activar|habilita) javascript\b/],
  ['footer', /^copyright( \d{4}\b.*| by .*)?$/],
  [
    'footer',
    /^(.{0,80} )?(all rights reserved|todos los derechos reservados|derechos reservados|prohibida (su|la) reproducción)( .{0,60})?$/,
  ],
  ['comments', /^\d{1,5} (comments?|comentarios?|replies|respuestas)$/],
]

const name = "\\p{Lu}[\\p{L}.’'-]+ \\p{Lu}"

/**
 * The same on the words as they stand, since a colon or a slash makes the label: "Read more: ..." leads elsewhere and
 * "Photo: ..." stands under a picture, where "Related costs" and "Pictures of a drought" are subheads.
 */
export const labelShapes: readonly [Why, RegExp][] = [
  [
    'related',
    /^(read (more|also|next)|see also|lee también|lea también|lea además|lee además|ver también|te puede interesar|también te puede interesar|más información|more information|related( (article|story|stories))?|relacionad[oa]s?|recommended|more from [^:]{2,40}|in pictures|en fotos|tags|topics|etiquetas|temas|filed under)\s*[:|»>]\s*\S.{0,200}$/iu,
  ],
  [
    'related',
    /^(read (more|also|next)|see also|lee también|lea también|lea además|te puede interesar|archived in|archivado en|filed under) .{2,140}$/iu,
  ],
  [
    'caption',
    /^(photo|photograph|picture|image|foto|fotografía|imagen|crédito|image source|image caption|image credit|photo credit)s?( by| credit| de| por)?\s*[:/|,]\s*\S.{0,200}$/iu,
  ],
  ['caption', new RegExp(`^(photo|photograph|picture|foto|fotografía)s? (by|de|por) ${name}.{0,60}$`, 'iu')],
  [
    'caption',
    /^.{2,200}(\bgetty images|[(/|] ?(AP|AFP|EFE|REUTERS|Reuters|Europa Press|Cuartoscuro|Bloomberg)( Photo)?)\)?$/u,
  ],
]
