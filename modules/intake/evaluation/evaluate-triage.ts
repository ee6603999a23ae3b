import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { propose } from '../domain/propose.ts'
import { gazetteer } from '../domain/zhaoqing.fixture.ts'
import { type Case, confusions, scoreCases } from './score-cases.ts'
import { crossValidate, type Labelled } from './topics.ts'

const percent = (share: number): string => (Number.isNaN(share) ? '—' : `${(100 * share).toFixed(1)} %`)
const rowsOf = <R>(text: string): R[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as R)

/** The messages of a chapter of the handbook: the fenced block of JSON lines under its heading. */
function rowsUnder(heading: string, text: string): Case[] {
  const from = text.indexOf(heading)
  const start = text.indexOf('```jsonl\n', from) + '```jsonl\n'.length
  return from < 0 ? [] : rowsOf<Case>(text.slice(start, text.indexOf('```', start)))
}

function show(title: string, cases: readonly Case[], say: (line: string) => void): void {
  if (cases.length === 0) {
    say(`${title}: not here, skipped`)
    return
  }
  const started = performance.now()
  const answers = cases.map((each) => propose(each.text, gazetteer))
  const each = (performance.now() - started) / cases.length
  const score = scoreCases(cases, answers)
  say(`${title}: ${cases.length} messages, ${each.toFixed(2)} ms each`)
  say(`  service first ${percent(score.serviceFirst)}, within three ${percent(score.serviceWithinThree)}`)
  say(`  body ${percent(score.agency)}, region ${percent(score.region)}, route ${percent(score.route)}`)
  say(`  urgent: precision ${percent(score.urgentPrecision)}, recall ${percent(score.urgentRecall)}`)
  for (const line of confusions(cases, answers)) say(`  ${line}`)
}

/** `npm run evaluate:triage`: how well messages are sorted that the sorter was not trained on, with every confusion. */
export function main(root: string, say: (line: string) => void = console.log): number {
  const data = path.join(root, '..', 'shared')
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  propose('先读一遍词表', gazetteer)
  say(
    'Kept apart before anything was learnt anew; the figures of their first run stand in modules/intake/evaluation/FIGURES.md.',
  )
  for (const name of ['held-out', 'held-out-urgency'])
    show(name, rowsOf(read(path.join(root, `modules/intake/data/${name}.jsonl`))), say)
  say('Read while rules were written, so that they say nothing about messages never seen:')
  show('our own check messages', rowsOf(read(path.join(root, 'modules/intake/data/check.jsonl'))), say)
  show('intake cases', rowsOf(read(path.join(data, 'data/intake-cases.jsonl'))), say)
  show('handbook H.1', rowsUnder('### H.1', read(path.join(data, 'domain/HANDBOOK.md'))), say)
  const labelled = rowsOf<Labelled>(read(path.join(data, 'data/messages/labelled.jsonl')))
  if (labelled.length === 0) say('labelled messages: not here, skipped')
  else {
    const own = rowsOf<Labelled>(read(path.join(root, 'modules/intake/data/topics.jsonl')))
    const turns = [1, 2, 3, 4].map((turn) => crossValidate(labelled, own, turn))
    const alone = crossValidate(labelled)
    const [{ macroF1, perTopic, accuracy }] = turns as [(typeof turns)[number]]
    say(
      `seven topics, five-fold cross-validation on ${labelled.length} messages: macro-F1 ${macroF1.toFixed(3)}, accuracy ${percent(accuracy)}`,
    )
    say(`  in four divisions: ${turns.map((turn) => turn.macroF1.toFixed(3)).join(', ')}`)
    say(`  without our own ${own.length} lines: ${alone.macroF1.toFixed(3)}`)
    for (const { topic, precision, recall, f1, count } of perTopic)
      say(`  ${topic}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(3)} (${count})`)
  }
  return 0
}
