import { shades } from './shade.ts'

const light = '--paper: #fcfbf8; --ink: #1a1714; --soft: #5f574e; --rule: #d9d2c5; --accent: #9b1c1c; --tint: #f3efe7;'
const dark = '--paper: #151311; --ink: #eae4d9; --soft: #a79d8f; --rule: #3a352e; --accent: #e58a80; --tint: #1f1c18;'

/** The one style sheet of the reader's pages: for light and dark, for any width, for paper. */
export const style = `
:root {
  color-scheme: light dark;
  ${light}
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', 'Source Serif 4', Georgia, 'Times New Roman', serif;
  --display: 'Playfair Display', 'Bodoni 72', Didot, 'Iowan Old Style', 'Palatino Linotype', 'Noto Serif Display', Georgia, serif;
  --sans: 'Helvetica Neue', Helvetica, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) { :root { ${dark} } }
/* Beside the text on the desk a draft has the panel's theme. */
[data-theme='light'] { color-scheme: light; ${light} }
[data-theme='dark'] { color-scheme: dark; ${dark} }
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: .15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
img { display: block; width: 100%; height: auto; background: var(--tint); }
${shades}
h1, h2, h3, p, figure, ul, ol, blockquote { margin: 0; padding: 0; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
.wrap { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }

.masthead { text-align: center; padding-top: 1.75rem; }
.masthead .name { font: 700 clamp(2.4rem, 7vw, 4.4rem)/1 var(--display); letter-spacing: -.015em; }
.masthead .name a:hover { text-decoration: none; }
.masthead nav { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.75rem; margin-top: 1.4rem; border-top: 1px solid var(--ink); border-bottom: 3px double var(--ink); }
.masthead ul { list-style: none; display: flex; flex-wrap: wrap; justify-content: flex-start; gap: 0 1.75rem; }
.masthead li a { display: block; padding: .6rem 0; font: 600 .8rem/1.4 var(--sans); letter-spacing: .07em; text-transform: uppercase; }
.masthead [aria-current] { color: var(--accent); }
.masthead.small .name { font-size: clamp(1.7rem, 4vw, 2.3rem); }
.masthead.small { padding-top: 1.1rem; }
.masthead.small nav { margin-top: .9rem; }

.search { display: flex; }
.search input, .search button { font: .86rem/1.4 var(--sans); color: inherit; background: none; border: 1px solid var(--soft); border-radius: 0; padding: .35rem .6rem; }
.search input { min-width: 0; flex: 1; appearance: none; }
.search button { border-left: 0; cursor: pointer; font-weight: 600; }
.masthead nav .search { width: 15rem; max-width: 100%; margin: .35rem 0; }
@media (max-width: 30rem) { .masthead nav .search { width: 100%; } }
.page-head .search { margin-top: 1.1rem; max-width: 32rem; }
.page-head .search input { font-size: 1.05rem; padding: .6rem .8rem; }
mark { background: none; color: inherit; font-weight: 700; box-shadow: inset 0 -.45em color-mix(in srgb, var(--accent) 22%, transparent); }
nav.more { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; }
.more { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); font: 600 .9rem/1.5 var(--sans); }
.more a { color: var(--accent); }

.kicker { font: 600 .84rem/1.4 var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--accent); }
.meta { font: .82rem/1.5 var(--sans); color: var(--soft); }
.meta a { color: var(--ink); }
.credit { color: var(--soft); }
figcaption { margin-top: .55rem; font: .82rem/1.5 var(--sans); color: var(--soft); }
figcaption .artwork { display: block; }
cite { font-style: italic; }

.front-top { display: grid; gap: 2rem; padding: 2rem 0 2.5rem; }
.lead h2 { font: 700 clamp(2rem, 4.6vw, 3.3rem)/1.06 var(--display); letter-spacing: -.012em; text-wrap: balance; margin: .4rem 0 .7rem; }
.lead .standfirst { font-size: 1.2rem; line-height: 1.45; color: var(--soft); max-width: 42rem; }
.lead figure { margin-bottom: 1.1rem; }
.card .kicker { display: block; margin-bottom: .25rem; }
.card :is(h2, h3) { font: 700 1.3rem/1.2 var(--serif); text-wrap: pretty; }
.card .standfirst { margin-top: .4rem; color: var(--soft); font-size: 1rem; line-height: 1.45; }
.card .meta, .lead .meta { margin-top: .55rem; }
.card figure { margin-bottom: .8rem; }
.card img { aspect-ratio: 3 / 2; object-fit: cover; }
.stack > .card + .card { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }

.section { border-top: 3px solid var(--ink); padding: .8rem 0 2.75rem; }
.section > h2 { font: 700 1.35rem/1.3 var(--display); margin-bottom: 1.1rem; }
.section > h2 a:hover { color: var(--accent); text-decoration: none; }
.row { display: grid; gap: 1.75rem; }
.page-head { padding: 2.5rem 0 1.75rem; max-width: 52rem; margin: 0 auto; }
.page-head h1 { font: 700 clamp(2rem, 5vw, 3rem)/1.1 var(--display); }
.page-head p { margin-top: .6rem; font-size: 1.15rem; color: var(--soft); }
.list { max-width: 52rem; margin: 0 auto; border-top: 1px solid var(--ink); padding: 1.5rem 0 3rem; }
.list .card.pictured { display: grid; gap: 1rem; }

.story-head { max-width: 46rem; margin: 2.75rem auto 1.75rem; }
.story-head h1 { font: 700 clamp(2.1rem, 5.4vw, 3.5rem)/1.07 var(--display); letter-spacing: -.014em; text-wrap: balance; margin: .55rem 0 .9rem; }
.story-head .standfirst { font-size: 1.3rem; line-height: 1.45; color: var(--soft); text-wrap: pretty; }
.story-head .by { margin-top: 1.4rem; padding-top: .9rem; border-top: 1px solid var(--rule); font: 600 .95rem/1.5 var(--sans); }
.story-head .by + .meta { margin-top: .15rem; }
.story-head .meta a { text-decoration: underline; text-decoration-color: var(--accent); text-underline-offset: .18em; }
.lead-picture { max-width: 60rem; margin: 0 auto 2.25rem; }
.body, .notes, .after { max-width: 40rem; margin: 0 auto; }
.body { font-size: 1.19rem; line-height: 1.62; overflow-wrap: break-word; }
.body > * + * { margin-top: 1.15em; }
.body a { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
.body h2, .body h3, .body h4 { font-weight: 700; line-height: 1.25; margin-top: 1.7em; }
.body h2 { font-size: 1.4rem; } .body h3 { font-size: 1.2rem; } .body h4 { font-size: 1.05rem; }
.body ul, .body ol { padding-left: 1.3em; }
.body > blockquote { padding-left: 1.2rem; border-left: 3px solid var(--rule); color: var(--soft); }
.body .pull-quote { margin: 2em 0; padding: 1.1rem 0; border-top: 3px solid var(--ink); border-bottom: 1px solid var(--rule); }
.body .pull-quote p { font: italic 500 1.65rem/1.3 var(--display); text-wrap: balance; }
.body .fact-box { margin: 2em 0; padding: 1.2rem 1.4rem; background: var(--tint); border-top: 3px solid var(--accent); font-size: 1.02rem; }
.body .fact-box h2 { margin: 0 0 .5rem; font: 700 .95rem/1.4 var(--sans); }
.body .fact-box > * + * { margin-top: .7em; }
.body figure.embed iframe { display: block; width: 100%; aspect-ratio: 16 / 9; border: 0; background: var(--tint); }
.body p.embed { padding: .9rem 1.1rem; border: 1px solid var(--rule); font: 1rem/1.5 var(--sans); }
.body .embed .provider { color: var(--soft); }
.body hr { width: 6rem; margin: 2em auto; border: 0; border-top: 1px solid var(--soft); }
.gallery { max-width: 60rem; margin: 2.5rem auto 0; display: grid; gap: 1.5rem; }
.notes { margin-top: 2.5rem; padding: 1.1rem 0 0; border-top: 1px solid var(--ink); }
.notes h2, .after h2 { font: 700 1.05rem/1.4 var(--sans); }
.notes li { list-style: none; margin-top: .8rem; font-size: 1.02rem; }
.notes .meta { display: block; }
.terms { max-width: 40rem; margin: 2rem auto 0; }
.after { margin-top: 3.5rem; padding: 1rem 0 3.5rem; border-top: 3px solid var(--ink); }
.after .stack { margin-top: 1rem; }
.after .card h3 { font-size: 1.1rem; }
.preview { border-bottom: 1px solid var(--rule); padding: .7rem 0; font: .92rem/1.5 var(--sans); }

.notice { max-width: 40rem; margin: 0 auto; padding: 5rem 0 7rem; }
.notice h1 { font: 700 2.4rem/1.15 var(--display); margin-bottom: .9rem; text-wrap: balance; }
.notice p + p { margin-top: .8rem; }
.notice a { text-decoration: underline; }
.notice .search { margin-top: 1.1rem; }

footer { border-top: 3px double var(--ink); margin-top: 1rem; padding: 1.6rem 0 3rem; font: .86rem/1.6 var(--sans); color: var(--soft); }
footer .wrap { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .8rem 2.5rem; }
footer strong { font: 700 1.05rem/1.4 var(--display); color: var(--ink); }
footer ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }

@media (min-width: 48rem) {
  .row { grid-template-columns: 1.6fr 1fr 1fr; gap: 2rem; }
  .row > * + * { border-left: 1px solid var(--rule); padding-left: 2rem; }
  .row.even { grid-template-columns: repeat(3, 1fr); }
  .list .card.pictured { grid-template-columns: 14rem 1fr; gap: 1.5rem; align-items: start; }
  .list .card figure { margin: 0; }
  .gallery { grid-template-columns: 1fr 1fr; }
}
@media (min-width: 62rem) {
  .front-top { grid-template-columns: minmax(0, 2.1fr) minmax(0, 1fr); gap: 2.5rem; }
  .front-top > .stack { border-left: 1px solid var(--rule); padding-left: 2.5rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #000; --tint: #fff; }
  .masthead nav, footer, .after, .skip { display: none; }
  body { font-size: 11pt; } .body { font-size: 11pt; } .story-head { margin-top: 1rem; }
  iframe { display: none; }
  figure, blockquote, .fact-box { break-inside: avoid; }
}
`
