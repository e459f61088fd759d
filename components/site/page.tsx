import type { ReactNode } from 'react'
import { annotationMediaType } from '#lib/review/annotation.ts'
import type { Words } from './words.ts'

/** What every public page shares. */
export type House = {
  words: Words
  newsroom: { name: string; demonstration: boolean }
  /** Address of the one style sheet. */
  style: string
}
type Props = House & {
  title: string
  description: string
  /** Absolute address of the page that search engines should name instead of this one. */
  canonical?: string
  /** An old version must not be found in place of the current one. */
  unlisted?: boolean
  /** Address of the same as Web Annotations. */
  annotations?: string
  /** schema.org data, as text that is safe inside a script element. A data block is not a script: nothing runs. */
  data?: string
  footer?: ReactNode
  children: ReactNode
}

/** One public page: mast, main, footer. No script, one style sheet, nothing from elsewhere. */
export function Page(props: Props) {
  const { words, newsroom, style, title, description, canonical, unlisted, annotations, data, footer, children } = props
  const { t, language } = words
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:site_name" content={newsroom.name} />
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        {annotations ? <link rel="alternate" type={annotationMediaType} href={annotations} /> : null}
        {unlisted ? <meta name="robots" content="noindex" /> : null}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
        {data ? <script type="application/ld+json">{data}</script> : null}
      </head>
      <body>
        <header>
          <div className="mast">
            <a href="/">{newsroom.name}</a>
            <span>{t('factCheck')}</span>
          </div>
          {newsroom.demonstration ? <p className="demo">{t('demonstration')}</p> : null}
        </header>
        <main>{children}</main>
        <footer>
          {footer}
          <p>
            <a href="/">{t('list')}</a> · <a href="/methodology">{t('methods')}</a>
          </p>
          {newsroom.demonstration ? <p>{t('demonstration')}</p> : null}
        </footer>
      </body>
    </html>
  )
}
