import type { Comparison, Growth, Large, Results, Steady } from './keep-results.ts'
import type { CaseResult } from './measure.ts'

const barHeight = 26
const labelWidth = 190
const barsWidth = 520

/** One page without scripts: bars of the ratios, each round as a tick, the goal as a line; the table beside. */
export function drawResults(results: Results, style: string): string {
  const { steady, growth, large } = results
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gongdao: product and control in one run</title>
<style>${style}</style>
${results.cases ? comparison(results as Comparison) : ''}
${steady ? drawSteady(steady) : ''}
${growth ? drawGrowth(growth) : ''}
${large ? drawLarge(large) : ''}
</html>
`
}

const comparison = ({ machine, at, loadBefore, rounds, secondsEach, cases }: Comparison): string => `<h1>Product and
control in one run</h1>
<p>${escaped(at)}, ${machine.processors} processors (${escaped(machine.model)}), Node ${escaped(machine.node)}, load before
the run ${loadBefore.toFixed(2)}. Each bar is the median of ${rounds} rounds of ${secondsEach} s, product and control in
turn; ticks are the rounds, the dashed line is the goal. 1 is the control.</p>
<div class="beside">
${bars(cases)}
${table(cases)}
</div>`

function drawSteady({ at, loadBefore, minutes, filed, longestGaps, memory, growth }: Steady): string {
  const most = Math.max(1, ...memory) * 1.1
  const x = (nth: number) => (nth / Math.max(1, memory.length - 1)) * 700
  const points = memory.map((each, nth) => `${x(nth).toFixed(1)},${(160 - (each / most) * 150).toFixed(1)}`)
  return `<h2>Steady work</h2>
<p>${escaped(at)}, load before the run ${loadBefore.toFixed(2)}: ${filed} filings in ${minutes} minutes. Longest gaps, minute
by minute: ${longestGaps.map((gap) => `${gap.toFixed(0)} ms`).join(', ')}. Memory of the Node process: at most
${Math.max(...memory).toFixed(0)} MiB, second half against first ${(growth * 100).toFixed(1)} %.</p>
<svg viewBox="0 0 710 170" role="img" aria-label="Memory every ten seconds"><polyline fill="none" stroke="currentColor" points="${points.join(' ')}"/></svg>`
}

function drawGrowth({ at, loadBefore, sizes, ratio }: Growth): string {
  const rows = sizes.map((one) => {
    const numbers = [one.nodeMs, one.databaseMs, one.p50, one.p95].map((each) => each.toFixed(2))
    return `<tr><th scope="row">${one.matters}</th>${[one.perSecond.toFixed(0), ...numbers].map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  return `<h2>Growth</h2>
<p>${escaped(at)}, load before the run ${loadBefore.toFixed(2)}: a filing in the large city costs ${ratio.toFixed(2)} × one in the
small city (processor time).</p>
<table><thead><tr><th>matters</th><th>per second</th><th>Node ms</th><th>database ms</th><th>p50 ms</th><th>p95 ms</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`
}

const drawLarge = ({ at, loadBefore, matters, rounds, secondsEach, cases }: Large): string => `<h2>A large city</h2>
<p>${escaped(at)}, load before the run ${loadBefore.toFixed(2)}: ${matters} matters, medians of ${rounds} rounds of ${secondsEach} s,
product and control in turn.</p>
${table(cases)}`

function bars(cases: readonly CaseResult[]): string {
  const most = Math.max(1, ...cases.flatMap((one) => one.ratios)) * 1.05
  const x = (ratio: number) => labelWidth + (ratio / most) * barsWidth
  const height = cases.length * barHeight + 24
  const rows = cases.map((one, nth) => {
    const y = nth * barHeight
    const ticks = one.ratios.map(
      (ratio) => `<line class="round" x1="${x(ratio)}" x2="${x(ratio)}" y1="${y + 5}" y2="${y + 21}"/>`,
    )
    const goal = one.goal === undefined ? '' : line('goal', x(one.goal), y + 1, y + 25)
    return `<text x="0" y="${y + 18}">${escaped(titleOf(one))}</text>
<rect x="${labelWidth}" y="${y + 5}" width="${x(one.ratio) - labelWidth}" height="16"/>${ticks.join('')}${goal}`
  })
  return `<svg viewBox="0 0 ${labelWidth + barsWidth + 10} ${height}" role="img" aria-label="Ratios of all cases; the table has the same numbers">
${rows.join('\n')}
${line('one', x(1), 0, height - 20)}<text class="axis" x="${x(1)}" y="${height - 4}">1 = control</text>
</svg>`
}

const line = (kind: string, x: number, from: number, to: number): string =>
  `<line class="${kind}" x1="${x}" x2="${x}" y1="${from}" y2="${to}"/>`

const titleOf = (one: CaseResult): string => `${one.name}, ${one.clients} clients`

function table(cases: readonly CaseResult[]): string {
  const rows = cases.map((one) => {
    const numbers = [one.perSecond.toFixed(0), one.control.toFixed(0), one.ratio.toFixed(2), one.goal?.toFixed(2) ?? '']
    const times = [one.p50, one.p95, one.p99, one.longestGap].map((each) => each.toFixed(1))
    const cells = [...numbers, ...times, one.nodeMs.toFixed(2), one.databaseMs.toFixed(2)]
      .map((cell) => `<td>${cell}</td>`)
      .join('')
    return `<tr><th scope="row">${escaped(titleOf(one))}<small>${escaped(one.against)}</small></th>${cells}</tr>`
  })
  return `<table>
<thead><tr><th>Case, and what it is held against</th><th>per second</th><th>control</th><th>ratio</th><th>goal</th>
<th>p50 ms</th><th>p95 ms</th><th>p99 ms</th><th>longest gap ms</th><th>Node ms each</th><th>database ms each</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
