import { createHash } from 'node:crypto'
import { trusted } from '../markup.ts'

const css = `
:root{color-scheme:light dark;--ink:#1d1a17;--paper:#fcfbf8;--quiet:#6a645c;--line:#ddd8cf;--tint:#f3f0e9;--accent:#9b1c1c}
@media (prefers-color-scheme:dark){:root{--ink:#ece7df;--paper:#151311;--quiet:#a39b90;--line:#38332d;--tint:#201d1a;--accent:#f0a39a}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font:1rem/1.55 system-ui,sans-serif;display:grid;grid-template-columns:17rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem;border-right:1px solid var(--line);font-size:.85rem}
nav p{margin:1.2rem 0 .3rem;font-weight:600}
nav ul{list-style:none;margin:0;padding:0}
nav li{overflow-wrap:anywhere;padding:.1rem 0}
main{padding:2rem clamp(1rem,4vw,3.5rem);max-width:68rem}
h1,h2{font-family:Georgia,serif;line-height:1.2}
h2{margin-top:3rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
section{margin:2rem 0;scroll-margin-top:1rem}
h3{margin:0 0 .4rem;font-size:1.05rem}
a{color:var(--accent)}
code,pre{font-family:ui-monospace,monospace;font-size:.87em}
code{overflow-wrap:anywhere}
pre{background:var(--tint);border:1px solid var(--line);border-radius:.4rem;padding:.8rem 1rem;overflow:auto}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.92rem}
th{color:var(--quiet);font-weight:500;text-align:left}
th,td{padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
summary{cursor:pointer;color:var(--quiet)}
@media (max-width:50rem){body{display:block}nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line)}}
`

/** What stands between the page's `style` tags, and its name in the policy: no other style has effect. */
export const docsStyle = trusted(css)
export const docsStyleSource = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
