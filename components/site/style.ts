const tokens = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1b1a17; --ink-2: #57544c; --rule: #e4e0d6; --wash: #f3f0e8; --accent: #1f4e79;
  --wait: #8a5a00; --wait-wash: #faf0dc; --look-wash: #e6eef6;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  --mono: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16150f; --ink: #eeebe2; --ink-2: #b3aea1; --rule: #34322a; --wash: #24221b; --accent: #8fbbe8;
    --wait: #e2b562; --wait-wash: #2f2614; --look-wash: #182634;
  }
}
`

const ground = `
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 16px }
body { max-width: 46.5rem; margin: 0 auto; padding: 0 20px 64px; background: var(--paper); color: var(--ink);
  font: 18px/1.6 var(--serif); overflow-wrap: break-word }
a { color: var(--accent); text-underline-offset: .15em }
a:hover { text-decoration-thickness: 2px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px }
h1 { font-size: clamp(30px, 5.4vw, 44px); line-height: 1.12; letter-spacing: -.015em; margin: 36px 0 12px; text-wrap: balance }
h2 { font-size: 23px; line-height: 1.3; margin: 32px 0 12px; text-wrap: balance }
p { margin: 0 0 12px; text-wrap: pretty }
blockquote { margin: 12px 0; padding-left: 16px; border-left: 3px solid var(--rule) }
blockquote p:last-child { margin-bottom: 0 }
code { font: 13px/1.5 var(--mono); overflow-wrap: anywhere }
.small, .small p { font: 14px/1.55 var(--sans); color: var(--ink-2) }
.told { white-space: pre-line }
.lede { font-size: 21px; line-height: 1.5; color: var(--ink-2); margin: 0 0 20px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`

const frame = `
.mast { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; padding: 20px 0;
  border-bottom: 3px double var(--ink); font: 650 15px/1.2 var(--sans) }
.mast a { color: inherit; text-decoration: none }
.mast a:hover { text-decoration: underline }
.demo { margin: 0; padding: 8px 0; border-bottom: 1px solid var(--rule); font: 14px/1.5 var(--sans); color: var(--ink-2) }
.above { margin: 28px 0 0; font: 600 15px/1.4 var(--sans) }
.above ~ .claim { border-top: 0; margin-top: 16px; padding-top: 0 }
body > footer { border-top: 3px double var(--ink); margin-top: 56px; padding-top: 16px; font: 14px/1.6 var(--sans); color: var(--ink-2) }
.credits { margin: 0 0 28px; padding: 12px 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule);
  font: 14px/1.6 var(--sans); color: var(--ink-2) }
.credits p { margin: 0 }
.banner { margin: 0 0 24px; padding: 12px 16px; border-left: 4px solid var(--wait); background: var(--wait-wash);
  font: 15px/1.5 var(--sans) }
.banner.old { border-left-color: var(--accent); background: var(--look-wash) }
.entry { border-top: 1px solid var(--ink); padding: 20px 0 8px; margin-top: 20px }
.entry h2 { margin: 0 0 8px; font-size: 26px; line-height: 1.2 }
.entry h2 a { color: inherit; text-decoration: none }
.entry h2 a:hover { text-decoration: underline; text-decoration-color: var(--accent) }
.entry p { margin: 0 0 8px }
.versions { border-top: 1px solid var(--ink); margin-top: 32px; font: 15px/1.5 var(--sans) }
.versions h2 { font-family: var(--serif) }
.versions ol { list-style: none; margin: 0; padding: 0 }
.versions li { padding: 10px 0; border-top: 1px solid var(--rule) }
`

const verdicts = `
.rating { display: inline-flex; align-items: center; gap: 10px; font: 700 18px/1.2 var(--sans) }
.rating svg { flex: none }
.glance { width: 100%; border-collapse: collapse; margin: 0 0 32px; font: 15px/1.3 var(--sans) }
.glance caption { padding-bottom: 8px; text-align: left; font-size: 14px; color: var(--ink-2) }
.glance tbody :is(th, td) { padding: 9px 12px 9px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: middle }
.glance .rating { font: inherit; font-weight: 550 }
.glance td { font-variant-numeric: tabular-nums }
.glance td:last-child { width: 45%; padding-right: 0 }
.glance td svg { display: block; width: 100%; height: 10px }
.scale > div { display: grid; grid-template-columns: 12rem 1fr; gap: 4px 24px; padding: 16px 0; border-top: 1px solid var(--rule) }
.scale > div:target { background: var(--look-wash) }
.scale dt, .scale dd { margin: 0 }
@media (max-width: 34rem) { .scale > div { grid-template-columns: 1fr } }
`

const words = `
.passages { padding-left: 20px; border-left: 1px solid var(--rule); color: var(--ink-2); white-space: pre-line }
.passages .heading { font-weight: 700 }
.passages .quote { font-style: italic }
.passages .item::before { content: '• ' }
mark { background: none; color: var(--ink); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 4px;
  text-decoration-skip-ink: none }
sup { font: 650 12px/1 var(--sans); vertical-align: super; margin-left: 1px }
sup a { padding: 4px 1px; text-decoration: none }
sup a:hover { text-decoration: underline }
.claim { border-top: 1px solid var(--ink); padding-top: 20px; margin-top: 32px }
.claim > .small:first-child { margin: 0 0 6px }
.claim > h2 { margin: 0 0 12px }
.claim > h1 { margin: 4px 0 16px; font-size: clamp(27px, 4.6vw, 38px) }
.claim:target > h2 { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 3px;
  text-underline-offset: 5px }
.verdict { margin: 0 0 12px }
.answer { font-size: 20px; line-height: 1.5 }
.figure { font: 15px/1.5 var(--sans); padding: 10px 14px; background: var(--wash); font-variant-numeric: tabular-nums }
.sum { margin: 0 0 12px; padding: 10px 14px; background: var(--wash); font: 15px/1.5 var(--sans); font-variant-numeric: tabular-nums }
.sum p { margin: 0 0 6px }
.sum ul { margin: 0 0 6px; padding-left: 1.2em }
.sum details { border: 0; padding: 0 }
.sum summary { padding: 6px 0; font-size: 14px }
.sum table { width: 100%; border-collapse: collapse; margin: 0 0 6px }
.sum caption { text-align: left; font-size: 14px; color: var(--ink-2) }
.sum :is(th, td) { padding: 4px 12px 4px 0; text-align: left; font-weight: 550; vertical-align: middle }
.sum td { white-space: nowrap }
.sum details + p { border: 0; padding: 0 }
.sum td:last-child { width: 50%; padding-right: 0 }
.sum td svg { display: block; width: 100%; height: 10px }
details { border-top: 1px solid var(--rule); padding-bottom: 4px }
details + :not(details) { border-top: 1px solid var(--rule); padding-top: 12px }
summary { padding: 11px 0; font: 600 15px/1.4 var(--sans); cursor: pointer }
summary:hover { color: var(--accent) }
.explanation pre { overflow-x: auto; padding: 10px 14px; background: var(--wash) }
.explanation :is(ul, ol) { padding-left: 1.3em }
.evidence { margin: 0; padding-left: 1.5em }
.evidence li { margin: 0 0 18px }
.evidence li:target { background: var(--look-wash); box-shadow: 0 0 0 8px var(--look-wash) }
.evidence li::marker { font: 650 14px/1 var(--sans) }
.evidence p { margin: 0 0 6px }
.evidence span.small { display: block }
.stance { font: 700 12px/1 var(--sans); letter-spacing: .05em; text-transform: uppercase; margin-right: 4px }
`

const print = `
@media print {
  :root { --paper: #fff; --ink: #000; --ink-2: #333; --rule: #bbb; --wash: #fff; --wait-wash: #fff; --look-wash: #fff; --accent: #000 }
  body { max-width: none; padding: 0; font-size: 11pt }
  details::details-content { content-visibility: visible; block-size: auto }
  summary { list-style: none }
  .claim > h2, .verdict, .answer, .evidence li, .glance tr, .sum { break-inside: avoid; break-after: auto }
  .claim > h2, .verdict { break-after: avoid }
  .banner, .figure, .sum { border: 1px solid #000 }
  .evidence a[href^='http']::after { content: ' <' attr(href) '>'; font-size: 9pt; overflow-wrap: anywhere }
}
`

/** The one style sheet of the public pages: system fonts, light and dark, 320 px to print. Pages read well without it. */
export const style = [tokens, ground, frame, verdicts, words, print].join('').trimStart()
