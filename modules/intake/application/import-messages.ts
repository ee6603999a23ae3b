import type { ActionTaken, ActionWish, Filed, NewMatter } from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { Database } from '@gongdao/platform/postgres'
import { findImported, keepImported } from '../adapters/postgres/imported-rows.ts'
import { actsOfMessage, filingOfMessage } from '../domain/answered-petition.ts'
import { departmentOfMessage } from '../domain/department-of-message.ts'
import { type MessageRow, readMessageRow } from '../domain/message-row.ts'

/** What the import touches. The clock is the one that `matters` reads: it follows the messages' own dates. */
export interface ImportNeeds {
  readonly db: Database
  readonly city: string
  readonly matters: {
    file(by: Person, filing: NewMatter, key: string): Promise<Answer<Filed>>
    act(by: Person, number: string, seen: number | 'any', wish: ActionWish, key: string): Promise<Answer<ActionTaken>>
  }
  readonly setClock: (at: Date) => void
  /** A clerk of the office that receives and of every unit that `unitFor` names. */
  readonly clerk: Person
  /** The unit that handles what a department (or, without one, the government) is responsible for. */
  readonly unitFor: (department: string | undefined, region: string) => { id: string; name: { zh: string } }
  readonly onProgress?: ((done: number) => void) | undefined
}

/** What became of a file. */
export interface ImportFigures {
  rows: number
  filed: number
  answered: number
  /** Messages of an earlier run. */
  known: number
  bad: { line: number; id?: string; why: string }[]
  medianDaysToAnswer: number | null
  p90DaysToAnswer: number | null
}

/** Files messages, routes them and answers them with their real answers on their real dates. The same file twice changes nothing. */
export async function importMessages(
  needs: ImportNeeds,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<ImportFigures> {
  const figures: ImportFigures = {
    rows: 0,
    filed: 0,
    answered: 0,
    known: 0,
    bad: [],
    medianDaysToAnswer: null,
    p90DaysToAnswer: null,
  }
  const days: number[] = []
  let line = 0
  for await (const written of lines) {
    line += 1
    if (written.trim() === '') continue
    figures.rows += 1
    const row = readMessageRow(written)
    const done = row.ok ? await importRow(needs, row.value, figures) : row
    if (!done.ok) figures.bad.push({ line, ...badRow(done.facts, done.code, row.ok ? row.value.id : undefined) })
    if (row.ok && done.ok && row.value.repliedAt)
      days.push((row.value.repliedAt.getTime() - row.value.receivedAt.getTime()) / 86_400_000)
    needs.onProgress?.(figures.rows)
  }
  days.sort((a, b) => a - b)
  figures.medianDaysToAnswer = median(days)
  figures.p90DaysToAnswer = quantile(days, 0.9)
  return figures
}

async function importRow(needs: ImportNeeds, row: MessageRow, figures: ImportFigures): Promise<Answer<true>> {
  const { db, city } = needs
  const earlier = await findImported(db, city, row.id)
  if (earlier && (earlier.isAnswered || !row.reply)) {
    figures.known += 1
    return yes(true)
  }
  // Every step has its own key: a run that was cut off goes on where it stopped, and nothing happens twice.
  needs.setClock(row.receivedAt)
  let number = earlier?.number
  if (!number) {
    const filed = await needs.matters.file(needs.clerk, filingOfMessage(row), keyOf(row, 'file'))
    if (!filed.ok) return filed
    number = filed.value.number
    await keepImported(db, { city, source: row.id, number, receivedAt: row.receivedAt, answeredAt: undefined })
    figures.filed += 1
  }
  const acted = await tellStory(needs, row, number)
  if (!acted.ok) return acted
  if (row.repliedAt) {
    await keepImported(db, { city, source: row.id, number, receivedAt: row.receivedAt, answeredAt: row.repliedAt })
    figures.answered += 1
  }
  return yes(true)
}

async function tellStory(needs: ImportNeeds, row: MessageRow, number: string): Promise<Answer<true>> {
  const unit = needs.unitFor(departmentOfMessage(row.title, row.text), row.region ?? 'unknown')
  for (const { at, wish } of actsOfMessage(row, unit.id, unit.name.zh)) {
    needs.setClock(at === 'answer' && row.repliedAt ? row.repliedAt : row.receivedAt)
    const acted = await needs.matters.act(needs.clerk, number, 'any', wish, keyOf(row, wish.act))
    if (!acted.ok) return no(acted.code, { ...acted.facts, act: wish.act })
  }
  return yes(true)
}

const keyOf = (row: MessageRow, step: string): string => `import:${row.id}:${step}`

function badRow(
  facts: Readonly<Record<string, unknown>>,
  code: string,
  id: string | undefined,
): { id?: string; why: string } {
  const known = id ?? (typeof facts.id === 'string' ? facts.id : undefined)
  const why = typeof facts.why === 'string' ? facts.why : `${code}${facts.act ? ` (${facts.act})` : ''}`
  return { ...(known === undefined ? {} : { id: known }), why }
}

/** Nearest rank, to a tenth of a day; null without answers. */
/** The middle, or halfway between the two in the middle: as the board counts it. */
function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1]!, sorted[Math.floor(sorted.length / 2)]!]
  return Math.round(5 * (below + above)) / 10
}

function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null
  return Math.round(10 * sorted[Math.ceil(share * sorted.length) - 1]!) / 10
}
