/** Paper, forced colours, small screens with large type. */
export const mediaCss = `
@media (forced-colors:active){.badge,.option,.due,.notice,button,.button,.danger{border:1px solid}.road .dot,.timeline>li::before{forced-color-adjust:none}.bar{fill:CanvasText}}
@media print{.head nav,.tools,.foot,.no-print,.skip,.leave,.actions button,.back{display:none!important}body{background:#fff;font-size:11pt}.keep,.receipt-head,.due{box-shadow:none;break-inside:avoid}main{padding:0}}
html.large .road{display:grid;gap:var(--space-2)}
html.large .road li{text-align:left;padding:0 0 0 2rem}
html.large .road li::before{display:none}
html.large .road .dot{left:.625rem}
@media (max-width:30rem){html.large .calls li{grid-template-columns:1fr}:lang(en) .road li{font-size:.8125rem;padding-left:.1rem;padding-right:.1rem}html.large .column{padding:0 .75rem}html.large .tell,html.large .proposal,html.large .receipt-head,html.large .keep{padding:var(--space-3)}html.large h1,html.large .hero h1{font-size:1.5rem}html.large .date-parts{gap:var(--space-2)}html.large .date-parts .w4{width:5rem!important}html.large .date-parts .w2{width:3.5rem!important}}
`
