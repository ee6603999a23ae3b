/** The frame of every page: head, navigation, column, foot. */
export const frameCss = `
.column{width:100%;max-width:70rem;margin:0 auto;padding:0 1.25rem}
main{padding:var(--space-5) 0 var(--space-8);min-height:55vh}
main.narrow{max-width:44rem}
.head{background:var(--card);border-bottom:1px solid var(--line);border-top:4px solid var(--seal)}
.head .column{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--space-3);padding-top:var(--space-2)}
.brand{display:flex;align-items:center;gap:var(--space-3);color:var(--ink);text-decoration:none;margin-right:auto;min-height:var(--target)}
.brand .mark{display:block;width:2.5rem;height:2.5rem}
.brand-words{display:flex;flex-direction:column;line-height:1.3}
.brand-name{font:700 1.5rem/1.2 var(--font-song);letter-spacing:.12em}
:lang(en) .brand-name{letter-spacing:0}
.brand-place{color:var(--ink-faint);font-size:.875rem;letter-spacing:.08em}
.tools{display:flex;flex-wrap:wrap;list-style:none;gap:0 var(--space-1)}
.tools a,.tools button{display:inline-flex;align-items:center;min-height:var(--target);min-width:var(--target);justify-content:center;padding:0 var(--space-2);font-size:var(--size-small);color:var(--ink-soft)}
.main-nav{flex-basis:100%}
.main-nav ul{display:flex;flex-wrap:wrap;list-style:none;margin:0 calc(var(--space-3)*-1)}
.main-nav a{display:flex;align-items:center;justify-content:center;min-height:var(--target);min-width:var(--target);padding:0 var(--space-3);text-decoration:none;color:var(--ink-soft);border-bottom:3px solid transparent}
.main-nav a:hover{color:var(--pine-dark);border-color:var(--line-strong)}
.main-nav a[aria-current]{color:var(--ink);font-weight:700;border-color:var(--pine)}
.count-badge{display:inline-block;min-width:1.6em;margin-left:.35em;padding:0 .4em;border-radius:99px;background:var(--seal);color:#fff;font-size:.8125rem;font-weight:700;line-height:1.6;text-align:center;font-variant-numeric:tabular-nums}
.connection{position:fixed;z-index:8;left:0;right:0;bottom:0;max-width:none;margin:0;padding:var(--space-3) 1.25rem;background:var(--seal-dark);color:#fff;text-align:center;font-weight:600}
.connection.good{background:var(--leaf)}
.connection:empty{display:none}
.leave{margin:var(--space-4) 0 0;max-width:44rem;text-align:right}
.leave a{display:inline-flex;align-items:center;min-height:var(--target);padding:0 var(--space-4);background:var(--ink);color:var(--card);border-radius:var(--radius-medium);text-decoration:none}
.foot{background:var(--sunken);border-top:1px solid var(--line);padding:var(--space-5) 0 var(--space-6);font-size:var(--size-small)}
.foot ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 var(--space-5)}
.foot .links{margin:var(--space-2) 0}
.foot .links a{display:inline-flex;align-items:center;min-width:var(--target);min-height:var(--target)}
.foot p{margin:0;max-width:none}
.back{margin:0 0 var(--space-3)}
.back a{display:inline-flex;align-items:center;min-height:var(--target);color:var(--ink-soft)}
.back a::before{content:"";width:.5em;height:.5em;border-left:2px solid;border-bottom:2px solid;transform:rotate(45deg);margin:0 .5em 0 .2em}
@media (max-width:30rem){.main-nav ul:has(>:nth-child(6)) a{padding:0 var(--space-2)}}
@media (min-width:50rem){
.head .column{padding-top:var(--space-3)}
.main-nav{flex-basis:auto;order:2}
.tools{order:3}
.main-nav ul{margin:0}
.head .column{flex-wrap:nowrap}
html.large .head .column{flex-wrap:wrap}
html.large .main-nav{flex-basis:100%;order:4}
}
`
