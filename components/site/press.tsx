import type { ReactElement } from 'react'
import { checkAddress, claimAddress, snapshotAddress, textAddress, versionAddress } from '#lib/publication/address.ts'
import { annotationFiles } from '#lib/publication/annotation-files.ts'
import { lastChangeOf, leftClaims } from '#lib/publication/changes.ts'
import { textOf } from '#lib/publication/public-annotation.ts'
import type { CheckContent, Press, PressedFile, SiteContent } from '#lib/publication/schema.ts'
import { canonical, sha256 } from '#lib/publication/snapshot.ts'
import { annotationMediaType } from '#lib/review/annotation.ts'
import { CheckPage } from './check-page.tsx'
import { ClaimPage, LeftPage } from './claim-page.tsx'
import { HomePage } from './home-page.tsx'
import { MethodologyPage, NothingPage } from './house-pages.tsx'
import { icon } from './icon.ts'
import { style } from './style.ts'
import { wordsOf } from './words.ts'

/** Address of the style sheet: its hash is in it, so a page always finds the one that it was pressed with. */
export const styleAddress = `/site-${sha256(style).slice(0, 12)}.css`

/** Renders the front of the house, and of each check its page, its claims' pages and all its versions. */
export const press: Press = async (site) => {
  // A static import of the renderer is refused inside Next's server code.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const page = ([address, element]: Sheet): PressedFile => {
    const html = renderToStaticMarkup(element)
    const whole = html.startsWith('<!DOCTYPE') ? html : `<!DOCTYPE html>${html}`
    return file(address, 'text/html; charset=utf-8', whole)
  }
  return [
    { ...file(styleAddress, 'text/css; charset=utf-8', style), immutable: true },
    file('/icon.svg', 'image/svg+xml', icon),
    ...front(site).map(page),
    ...site.checks.flatMap((content) => sheets(content, site.origin)).map(page),
    ...site.checks.flatMap(data),
    ...site.checks.flatMap((content) => annotations(content, site.origin)),
  ]
}

type Sheet = [address: string, element: ReactElement]

const file = (address: string, mediaType: string, text: string): PressedFile => ({
  ...{ address, mediaType, immutable: false },
  bytes: Buffer.from(text, 'utf8'),
})

function front({ origin, newsroom, published, scale }: SiteContent): Sheet[] {
  const house = { words: wordsOf(newsroom.language), newsroom, style: styleAddress }
  return [
    ['/', <HomePage key="home" {...house} origin={origin} published={published} />],
    ['/methodology', <MethodologyPage key="methodology" {...house} scale={scale} />],
    ['/404', <NothingPage key="nothing" {...house} />],
  ]
}

function sheets(content: CheckContent, origin: string): Sheet[] {
  const version = content.versions.at(-1)
  if (!version) return []
  const { slug } = content
  const shared = { version, origin, style: styleAddress }
  return [
    [checkAddress(slug), <CheckPage key="check" {...shared} content={content} at="check" />],
    ...version.snapshot.claims.map(
      (claim): Sheet => [
        claimAddress(slug, claim.number),
        <ClaimPage key={claim.number} {...shared} claim={claim} corrected={lastChangeOf(claim.number, content)} />,
      ],
    ),
    ...leftClaims(content).map(
      ({ number, last }): Sheet => [
        claimAddress(slug, number),
        <LeftPage key={number} version={version} style={styleAddress} number={number} last={last} />,
      ],
    ),
    ...content.versions.map(
      (each): Sheet => [
        versionAddress(slug, each.number),
        <CheckPage key={each.number} {...shared} version={each} content={content} at="version" />,
      ],
    ),
  ]
}

// The very bytes whose hash the page names, and beside them the words that annotations point into, where they are ours.
function data({ slug, versions }: CheckContent): PressedFile[] {
  return versions.flatMap(({ number, snapshot }) => [
    { ...file(snapshotAddress(slug, number), 'application/json', canonical(snapshot)), immutable: true },
    ...(snapshot.article.kind === 'ours'
      ? [
          {
            ...file(textAddress(slug, number), 'text/plain; charset=utf-8', textOf(snapshot.passages)),
            immutable: true,
          },
        ]
      : []),
  ])
}

function annotations(content: CheckContent, origin: string): PressedFile[] {
  const { t } = wordsOf(content.versions.at(-1)?.snapshot.language ?? 'en')
  const left = (number: number) => `${t('left.heading', { number })}. ${t('left.body')}`
  return annotationFiles(content, origin, left).map(([address, json]) =>
    file(address, annotationMediaType, JSON.stringify(json)),
  )
}
