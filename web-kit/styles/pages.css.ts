/** Home, proposal, lists, statements, receipt. */
export const pagesCss = `
.hero h1{font-size:clamp(1.75rem,1.35rem + 2.2vw,2.75rem);margin-bottom:var(--space-3)}
.tell{background:var(--card);border:1px solid var(--line);border-radius:var(--radius-large);box-shadow:var(--shadow-card);padding:var(--space-5);margin:var(--space-5) 0 var(--space-4)}
.tell-label{font:700 var(--size-h3)/1.4 var(--font-song)}
.tell textarea{font-size:1.125rem;background:#fff}
.tell .actions{margin-bottom:0}
.tell.again{box-shadow:none}
.panel{background:var(--card);border:1px solid var(--line);border-radius:var(--radius-medium);padding:var(--space-4) var(--space-5);margin:0 0 var(--space-4)}
.panel h2{margin-top:0;font-size:1.25rem}
.panel p:last-child{margin:0}
.emergency{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--space-4);max-width:none;margin:0 0 var(--space-4);padding:var(--space-2) var(--space-4);border-left:5px solid var(--seal);background:var(--seal-tint);color:var(--seal-dark);border-radius:0 var(--radius-medium) var(--radius-medium) 0}
.emergency strong{flex-basis:100%}
.emergency .tel,.danger .tel,.calls .tel{color:inherit}
.doors,.matters,.others{list-style:none;display:grid;gap:var(--space-3);margin-bottom:var(--space-4)}
.doors a,.matters a{display:grid;gap:var(--space-1);padding:var(--space-4) var(--space-5);background:var(--card);border:1px solid var(--line);border-radius:var(--radius-medium);color:var(--ink);text-decoration:none;min-height:var(--target)}
.doors a:hover,.matters a:hover{border-color:var(--pine);box-shadow:var(--shadow-card)}
.doors strong,.matters strong{color:var(--pine-dark);font-size:var(--size-lead)}
.doors span{color:var(--ink-soft);line-height:1.6}
.short-doors{list-style:none;display:flex;flex-wrap:wrap;gap:var(--space-2);margin-bottom:var(--space-4)}
.short-doors a{display:flex;align-items:center;gap:var(--space-2);min-height:var(--target);padding:0 var(--space-4);background:var(--card);border:1px solid var(--line);border-radius:var(--radius-medium);color:var(--pine-dark);text-decoration:none}
.short-doors a:hover{border-color:var(--pine);box-shadow:var(--shadow-card)}
.door-group h3{margin:var(--space-3) 0 var(--space-2)}
.plain-list{list-style:none}
.track-mini{display:grid;gap:var(--space-2);margin-bottom:var(--space-3)}
.track-mini button{justify-self:start}
.proposal{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--pine);border-radius:var(--radius-medium);box-shadow:var(--shadow-card);padding:var(--space-5);margin:var(--space-4) 0 var(--space-6)}
.proposal h2{margin:0 0 var(--space-2);font-size:1.75rem}
.proposal>p.quiet{margin:0}
.proposal form{margin:var(--space-4) 0}
.danger{background:var(--seal-dark);color:#fff;border-radius:var(--radius-medium);padding:var(--space-5);margin:var(--space-4) 0}
.danger h1,.danger h2{margin-top:0}
.danger h1{font-size:1.5rem;margin-bottom:var(--space-2)}
.danger p{margin-bottom:0}
.danger .quiet{color:#fff;margin:var(--space-2) 0}
.danger a:focus-visible,.danger button:focus-visible{outline-color:#fff}
.help label{display:block;margin-bottom:var(--space-2)}
.help-row{display:flex;flex-wrap:wrap;gap:var(--space-3)}
.help{margin-bottom:var(--space-3)}
.calls{list-style:none;display:grid;gap:var(--space-2);margin-bottom:var(--space-4)}
.calls li{display:grid;grid-template-columns:5.75rem 1fr;align-items:center;gap:0 var(--space-3);line-height:1.5}
.calls .tel{justify-content:start;padding:0}
.calls .tel{font-size:1.75rem;letter-spacing:.03em}
.notice .calls .tel,.proposal .calls .tel{color:var(--pine-dark)}
.others li{display:flex;flex-wrap:wrap;gap:var(--space-2) var(--space-4);justify-content:space-between;align-items:center;padding:var(--space-3) 0;border-top:1px solid var(--line)}
.others li>div{flex:1 1 18rem}
.others p{margin:0;color:var(--ink-soft);line-height:1.6}
.notice{border-left:5px solid var(--pine);background:var(--pine-tint);padding:var(--space-4) var(--space-5);border-radius:0 var(--radius-medium) var(--radius-medium) 0;margin:var(--space-4) 0}
.notice.warn{border-color:var(--amber);background:var(--amber-tint)}
.notice.danger{border-color:var(--seal);background:var(--seal-tint);color:var(--ink)}
.notice.good{border-color:var(--leaf);background:var(--leaf-tint)}
.notice>:last-child{margin-bottom:0}
.notice h2{margin-top:0}
.notice-title{font:700 var(--size-h3)/1.4 var(--font-song);margin-bottom:var(--space-2)}
.facts{margin:var(--space-4) 0}
.facts>div{padding:var(--space-3) 0;border-top:1px solid var(--line)}
.facts>div:last-child{border-bottom:1px solid var(--line)}
.facts dt{color:var(--ink-faint);font-size:var(--size-small)}
.facts.small{font-size:var(--size-small);margin:var(--space-2) 0}
.facts.small>div{padding:var(--space-1) 0;border:0}
.tidy{padding-left:1.25em}
.tidy li{margin-bottom:var(--space-2)}
.tidy li::marker{color:var(--seal)}
.steps{padding-left:1.5em}
.steps li{margin-bottom:var(--space-2);line-height:1.65}
.steps li::marker{color:var(--pine);font-weight:700}
.step-date{white-space:nowrap}
.article{display:block;color:var(--ink-faint);font-size:var(--size-small)}
.start{display:flex;flex-wrap:wrap;gap:var(--space-3) var(--space-4);align-items:center;margin:var(--space-5) 0}
.start p{margin:0}
.ways{list-style:none;display:flex;flex-wrap:wrap;gap:0 var(--space-5);margin:var(--space-4) 0}
.ways a,.tall-link,.actions>a:not(.button){display:inline-flex;align-items:center;min-width:var(--target);min-height:var(--target)}
.empty{padding:var(--space-5);border:1px dashed var(--line-strong);border-radius:var(--radius-medium);color:var(--ink-soft);background:var(--card)}
.problem{padding:var(--space-5) 0}
.answers>div{display:grid;grid-template-columns:1fr auto;gap:0 var(--space-4);padding:var(--space-3) 0;border-top:1px solid var(--line)}
.answers>div:last-child{border-bottom:1px solid var(--line);margin-bottom:var(--space-5)}
.answers dt{grid-column:1/-1;color:var(--ink-faint);font-size:var(--size-small)}
.answers dd{overflow-wrap:anywhere}
.answers dd:not(.change){padding:.5rem 0}
.answers .change a{min-width:var(--target);display:inline-flex;align-items:center;min-height:var(--target)}
.keep{background:var(--amber-tint);border:2px solid var(--amber);border-radius:var(--radius-medium);padding:var(--space-4) var(--space-5);margin:var(--space-5) 0}
.keep h2{margin-top:0}
.code{font:700 1.75rem/1.4 var(--font-mono);letter-spacing:.06em;overflow-wrap:anywhere;background:var(--card);padding:var(--space-3) var(--space-4);border-radius:var(--radius-small);user-select:all;max-width:none}
#resume-code{font-size:1.125rem;letter-spacing:0}
.keep .actions{margin:0}
.receipt-head{background:var(--card);border:1px solid var(--line);border-left:6px solid var(--seal);border-radius:var(--radius-medium);padding:var(--space-5);box-shadow:var(--shadow-card)}
.receipt-head h1{margin-bottom:var(--space-1)}
.receipt-head p{margin:0}
.number strong{display:block;font:700 clamp(1.125rem,.9rem + 1.4vw,1.5rem)/1.5 var(--font-mono);overflow-wrap:anywhere}
.proof{display:grid;gap:var(--space-4)}
.qr{width:11rem;text-align:center}
.qr svg{display:block;width:100%;background:#fff;border:1px solid var(--line);border-radius:var(--radius-small)}
.hash{font:400 .8125rem/1.5 var(--font-mono);overflow-wrap:anywhere;margin-bottom:var(--space-2)}
.diagram img{width:100%;background:#fff;border:1px solid var(--line);border-radius:var(--radius-medium)}
.scroll{overflow-x:auto;max-width:100%;margin:var(--space-4) 0}
table{border-collapse:collapse;width:100%;font-size:var(--size-small);font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:var(--space-2) var(--space-3);border-bottom:1px solid var(--line);vertical-align:top;min-width:5.5em}
thead th{color:var(--ink-soft);border-bottom:2px solid var(--line-strong);font-weight:600}
tbody th{font-weight:400;min-width:9em}
th.number,td.number{text-align:right}
.chart{margin:var(--space-5) 0;max-width:48rem}
.chart figcaption{font-weight:600;margin-bottom:var(--space-3)}
.chart ul{list-style:none;display:grid;gap:var(--space-3)}
.chart li{display:grid;grid-template-columns:1fr 5.5em;gap:0 var(--space-3);align-items:center}
.chart li span{grid-column:1/-1;font-size:var(--size-small)}
.chart svg{width:100%;height:.9rem;border-radius:3px}
.bar{fill:var(--pine)}
.bar-ground{fill:var(--sunken)}
@media (min-width:40rem){
.facts>div{display:grid;grid-template-columns:9em 1fr;gap:var(--space-4)}
.facts.small>div{grid-template-columns:8em 1fr}
.facts dt{font-size:var(--size-body)}
.facts.small dt{font-size:var(--size-small)}
.answers>div{grid-template-columns:10em 1fr auto}
.answers dt{grid-column:auto;font-size:var(--size-body)}
.proof{grid-template-columns:1fr auto}
}
@media (min-width:60rem){
.home{display:grid;grid-template-columns:minmax(0,1fr) 21rem;gap:0 var(--space-7);align-items:start}
.home .emergency{grid-column:2}
.home .hero{grid-row:1/3;grid-column:1}
.home-side{grid-row:2/4;grid-column:2}
.home .home-services{grid-column:1}
html.large .home{display:block}
}
`
