/** Ground rules: type, rhythm, focus, links. Body lines are 1.75 high and at most about 38 Chinese characters long. */
export const baseCss = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem;background:var(--paper)}
html.large{font-size:141.2%;--target:60px}
body{margin:0;background:var(--paper);color:var(--ink);font:400 var(--size-body)/1.75 var(--font-sans);text-wrap:pretty;overflow-wrap:break-word;line-break:strict;hanging-punctuation:allow-end}
:lang(zh-CN) body{text-spacing-trim:normal}
h1,h2,h3{font-family:var(--font-song);font-weight:700;line-height:1.35;margin:0 0 var(--space-4);text-wrap:balance}
h1{font-size:var(--size-h1);letter-spacing:.01em}
h2{font-size:var(--size-h2);margin-top:var(--space-6)}
h3{font-size:var(--size-h3);margin:0 0 var(--space-1)}
p{margin:0 0 var(--space-4);max-width:40em}
ul,ol,dl,dd,figure,fieldset{margin:0;padding:0}
fieldset{border:0;min-width:0}
img,svg{max-width:100%;height:auto}
a{color:var(--pine);text-decoration-thickness:.06em;text-underline-offset:.22em}
a:hover{color:var(--pine-dark);text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--pine-dark);outline-offset:2px;box-shadow:0 0 0 2px var(--card);border-radius:3px}
main:focus,.error-summary:focus{outline:none}
summary{cursor:pointer}
[hidden]{display:none!important}
.visually-hidden{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.phrased{word-break:keep-all}
.nowrap{display:inline-block;max-width:100%;overflow-wrap:anywhere}
.quiet{color:var(--ink-faint);font-size:var(--size-small)}
.lead{font-size:var(--size-lead);color:var(--ink-soft)}
.caption{color:var(--ink-faint);font-size:var(--size-small);margin-bottom:var(--space-2)}
.lines{white-space:pre-wrap}
.tel{min-width:var(--target);justify-content:center;font-weight:700;font-variant-numeric:tabular-nums;white-space:nowrap;display:inline-flex;align-items:center;min-height:var(--target);padding:0 .15em}
.skip{position:absolute;left:var(--space-3);top:-10rem;background:var(--card);padding:var(--space-3) var(--space-4);z-index:9;border-radius:var(--radius-medium)}
.skip:focus{top:var(--space-2)}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}a,button,.button,.doors a{transition:background-color .12s,border-color .12s,box-shadow .12s}}
@media (max-width:30rem){html{line-break:normal}}
`
