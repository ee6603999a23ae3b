/** The page of one matter: its road, its clocks, what happened. */
export const matterCss = `
.road{list-style:none;display:flex;margin:var(--space-4) 0 var(--space-5)}
.road li{flex:1;position:relative;text-align:center;font-size:var(--size-small);color:var(--ink-faint);padding-top:1.75rem;line-height:1.4}
.road li::before{content:"";position:absolute;top:.56rem;left:-50%;width:100%;height:4px;background:var(--line)}
.road li:first-child::before{display:none}
.road li.done::before,.road li.now::before{background:var(--pine)}
.road .dot{z-index:1;position:absolute;top:0;left:50%;width:1.25rem;height:1.25rem;margin-left:-.625rem;border-radius:50%;background:var(--card);border:3px solid var(--line-strong)}
.road .done .dot{background:var(--pine);border-color:var(--pine)}
.road .now .dot{border-color:var(--pine);box-shadow:0 0 0 5px var(--pine-tint),inset 0 0 0 3px var(--card);background:var(--pine)}
.road .now{color:var(--ink);font-weight:700}
.road .done{color:var(--pine-dark)}
.badge{display:inline-block;padding:.05em .6em;border-radius:99px;font-size:var(--size-small);font-weight:600;line-height:1.7;background:var(--pine-tint);color:var(--pine-dark);border:1px solid transparent}
.badge.good{background:var(--leaf-tint);color:var(--leaf)}
.badge.warn{background:var(--amber-tint);color:var(--amber)}
.badge.late{background:var(--seal-tint);color:var(--seal-dark)}
.badge.wait{background:var(--sunken);color:var(--ink-soft)}
.holder{background:var(--card);border:1px solid var(--line);border-radius:var(--radius-medium);padding:var(--space-3) var(--space-4);margin-bottom:var(--space-4)}
.holder p{margin:0;padding:var(--space-1) 0}
.holder .quiet,.due .quiet{display:block}
.dues{display:grid;gap:var(--space-3);grid-template-columns:minmax(0,1fr)}
.due{background:var(--card);border:1px solid var(--line);border-left:6px solid var(--pine);border-radius:var(--radius-medium);padding:var(--space-3) var(--space-4)}
.due.warn{border-left-color:var(--amber)}
.due.late{border-left-color:var(--seal)}
.due.wait{border-left-color:var(--line-strong)}
.due h2{margin:0}
.due p{margin:0}
.due-title{font-weight:600}
.due-date strong{font-size:var(--size-lead);margin-right:var(--space-2)}
.due .why{margin:0}
.due .steps{font-size:var(--size-small);margin-top:var(--space-2)}
.acts ul{list-style:none;display:grid;gap:var(--space-2)}
.acts .button{width:100%}
.timeline{list-style:none;border-left:3px solid var(--line);margin-left:.5rem}
.timeline>li{position:relative;padding:0 0 var(--space-5) var(--space-5)}
.timeline>li::before{content:"";position:absolute;left:-.5rem;top:.45rem;width:.8rem;height:.8rem;border-radius:50%;background:var(--paper);border:3px solid var(--line-strong)}
.timeline>li:first-child::before{background:var(--pine);border-color:var(--pine)}
.timeline p{margin:0}
.timeline .when{color:var(--ink-faint);font-size:var(--size-small)}
.timeline .taken-back h3,.timeline .taken-back dd{text-decoration:line-through}
.timeline .badge{margin-left:var(--space-2);text-decoration:none}
.due-duty{font-weight:600;margin-top:var(--space-3)!important}
.inbox-head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:var(--space-2)}
.inbox .new .inbox-words{font-weight:600;color:var(--ink)}
.returned{padding-left:1.4em;margin-bottom:var(--space-4)}
.returned>li{margin-bottom:var(--space-4)}
.returned>li::marker{font-weight:700;color:var(--amber)}
.returned p,.item>p{margin:0}
.item-title{font:700 var(--size-h3)/1.5 var(--font-song)}
.item{border-top:1px solid var(--line);padding-top:var(--space-4);margin-bottom:var(--space-4)}
.item>h2{margin-top:0}
.item .field{margin:var(--space-4) 0}
.reads{list-style:none;max-width:44rem}
.reads li{padding:var(--space-3) 0;border-top:1px solid var(--line)}
.reads p{margin:0}
.letter-body{background:#fff;border:1px solid var(--line);border-radius:var(--radius-small);padding:var(--space-5);font-family:var(--font-song);line-height:1.9}
@media (min-width:60rem){
.matter{display:grid;grid-template-columns:minmax(0,1fr) 22rem;gap:var(--space-7);align-items:start}
.matter-side{order:2;position:sticky;top:var(--space-4)}
html.large .matter{display:block}
html.large .matter-side{position:static}
.matter-main section:first-child h2{margin-top:0}
}
@media (max-width:24rem){.road{display:grid;gap:var(--space-2)}.road li{text-align:left;padding:0 0 0 2rem}.road li::before{display:none}.road .dot{left:.625rem}}
`
