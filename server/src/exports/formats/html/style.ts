/** The look of the HTML: one column of readable width, light and dark, and the page on paper. */

export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #575757; --paper: #ffffff; --rule: #8c8c8c; --shade: #f0f0f0; --link: #1d4ea0; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --soft: #b4b4b4; --paper: #191919; --rule: #6f6f6f; --shade: #2a2a2a; --link: #9cc0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1rem 4rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }
header { text-align: center; border-bottom: 1px solid var(--rule); padding-bottom: 1.5rem; }
.over { letter-spacing: .08em; text-transform: uppercase; color: var(--soft); }
h1 { font-size: 1.8rem; line-height: 1.2; margin: .5rem 0 1.5rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 1rem; }
nav h2 { font-size: 1.1rem; margin-top: 2rem; }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; text-align: start; margin: 0 auto; max-width: 40rem; }
dt { color: var(--soft); }
dd { margin: 0; grid-column: 2; }
a { color: var(--link); }
a.back { color: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
a.back:hover { color: var(--link); }
p { margin: .4rem 0; }
.soft, em { color: var(--soft); }
.centred { text-align: center; }
.right { text-align: end; margin-top: 2rem; }
.wide { overflow-x: auto; margin: .5rem 0 1.5rem; }
.wide:focus-visible, a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; min-width: 40rem; font-size: .9rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid var(--rule); padding: .4rem .5rem; text-align: start; vertical-align: top; min-width: 3rem; overflow-wrap: break-word; }
th { background: var(--shade); }
td p { margin: 0 0 .2rem; }
.number { text-align: center; }
li { margin: .2rem 0; }
figure { margin: .5rem 0 1.5rem; }
figure svg { display: block; max-width: 100%; max-height: 80vh; width: auto; height: auto; margin: 0 auto; border: 1px solid var(--rule); }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 2rem; text-align: center; }
.signatures .line { margin-top: 5rem; }
footer { margin-top: 4rem; border-top: 1px solid var(--rule); color: var(--soft); text-align: center; font-size: .9rem; }
@page { size: A4; margin: 20mm; }
@media print {
	:root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --shade: #eee; }
	body { max-width: none; padding: 0; font-size: 10pt; }
	nav { display: none; }
	a.back { text-decoration: none; }
	section { break-before: page; }
	h2, h3, h4 { break-after: avoid; }
	tr, figure, .signatures > div { break-inside: avoid; }
	.wide { overflow: visible; }
	table { min-width: 0; }
}
`;
