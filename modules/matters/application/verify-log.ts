import { canonicalJson } from '@gongdao/platform/crypto'
import type { ActionRecord } from '../domain/action-record.ts'
import { checkMatter, type MatterLog, type SearchBudget } from '../domain/check-matter.ts'
import { type Finding, findEntry, findRoot } from '../domain/finding.ts'
import type { Rows } from '../domain/project.ts'
import type { Published } from '../domain/published.ts'
import { hashRoot, type RootLine } from '../domain/roots.ts'

/** One matter as it is stored: its log and, where they are at hand, the rows that follow from it. */
export interface StoredMatter {
  readonly matter: string
  readonly actions: readonly ActionRecord[]
  readonly rows?: Rows
}

export interface LogToVerify {
  readonly published: Published
  readonly matters: AsyncIterable<StoredMatter> | Iterable<StoredMatter>
  /** Folds a log into its rows, to compare them with the stored ones; undefined where its definition is not at hand. */
  readonly foldRows?: (actions: readonly ActionRecord[]) => Rows | undefined
  /** The roots as the database holds them. */
  readonly storedRoots?: readonly RootLine[]
}

export interface LogVerdict {
  readonly findings: readonly Finding[]
  readonly matters: number
  readonly actions: number
  readonly underRoot: number
}

/** Goes through the whole record and names whatever does not fit the seals and the published roots. Changes nothing. */
export async function verifyLog(log: LogToVerify): Promise<LogVerdict> {
  const { published } = log
  const findings: Finding[] = [...published.findings, ...compareRoots(published, log.storedRoots)]
  const unseen = new Set(published.leaves.keys())
  const budget: SearchBudget = { left: 200 }
  let matters = 0
  let actions = 0
  let underRoot = 0
  for await (const stored of log.matters) {
    matters += 1
    actions += stored.actions.length
    unseen.delete(stored.matter)
    const leaves = published.leaves.get(stored.matter)
    underRoot += stored.actions.filter((entry) => leaves?.get(entry.seq)?.hash === entry.hash).length
    const found = checkMatter(logOf(stored), published, budget)
    findings.push(...found, ...(found.length === 0 ? compareRows(stored, log.foldRows) : []))
  }
  for (const matter of unseen) findings.push(...wholeMatterGone(matter, published))
  return { findings, matters, actions, underRoot }
}

function logOf({ matter, actions, rows }: StoredMatter): MatterLog {
  if (!rows) return { matter, actions }
  const { version, head_hash: headHash, filed_at, recorded_at, updated_at, closed_at, answered_at } = rows.matter
  const hints = [filed_at, recorded_at, updated_at, closed_at, answered_at] as (string | null)[]
  // A row that names the last entry rightly says nothing of later ones, whatever became of its count.
  if (headHash === actions.at(-1)?.hash) return { matter, actions, hints }
  return { matter, actions, head: { version: Number(version), headHash: String(headHash) }, hints }
}

function wholeMatterGone(matter: string, published: Published): Finding[] {
  const seqs = [...published.leaves.get(matter)!.keys()].sort((a, b) => a - b)
  return seqs.map((seq) =>
    findEntry(
      'deleted',
      { matter, seq },
      `整件（共${seqs.length}条）被删除，缺第${seq}条。`,
      `The whole matter (${seqs.length} entries) was deleted; entry ${seq} is missing.`,
    ),
  )
}

/** The rows must be what the log comes to. */
function compareRows(stored: StoredMatter, foldRows: LogToVerify['foldRows']): Finding[] {
  const { matter, actions, rows } = stored
  const last = actions.at(-1)
  if (!rows || !last) return []
  const differs = (where: string): Finding[] => [
    findEntry(
      'projection',
      { matter, seq: last.seq },
      `该件的当前状态与日志不符${where}。`,
      `What is stored of the matter does not follow from its log${where}.`,
    ),
  ]
  if (!foldRows) {
    const names = (['head_hash', 'version'] as const).filter(
      (name) => rows.matter[name] !== (name === 'version' ? last.seq : last.hash),
    )
    return names.length === 0 ? [] : differs(`: ${names.map((name) => `matters.matter.${name}`).join(', ')}`)
  }
  const names = namesThatDiffer(foldRows, actions, rows)
  return names.length === 0 ? [] : differs(`: ${names.join(', ')}`)
}

function namesThatDiffer(foldRows: NonNullable<LogToVerify['foldRows']>, actions: StoredMatter['actions'], rows: Rows) {
  try {
    const folded = foldRows(actions)
    return folded ? differingNames(folded, rows) : []
  } catch (error) {
    return [error instanceof Error ? error.message : 'it cannot be folded']
  }
}

/** Table, row and column of whatever is not what the log comes to: `matters.clock[message@2].due`. */
function differingNames(folded: Rows, stored: Rows): string[] {
  const rowsOf = (part: 'clocks' | 'tasks', of: Rows) => new Map(of[part].map((row) => [String(row.id), row]))
  const inParts = (['clocks', 'tasks'] as const).flatMap((part) => {
    const [due, found] = [rowsOf(part, folded), rowsOf(part, stored)]
    const table = part === 'clocks' ? 'matters.clock' : 'matters.task'
    return [...new Set([...due.keys(), ...found.keys()])].sort().flatMap((id) => {
      const [a, b] = [due.get(id), found.get(id)]
      if (!a) return [`${table}[${id}] (no such row follows from the log)`]
      return b ? differingColumns(`${table}[${id}]`, a, b) : [`${table}[${id}] (the row is gone)`]
    })
  })
  return [...differingColumns('matters.matter', folded.matter, stored.matter), ...inParts]
}

const differingColumns = (row: string, a: Rows['matter'], b: Rows['matter']): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => write(a[name]) !== write(b[name]))
    .map((name) => `${row}.${name}`)

/** A column of a later release, which this program does not know, is empty while both work on one schema. */
const write = (value: unknown): string => (value === undefined || value === null ? '' : canonicalJson(value))

/** The database's own table of roots must say what was published. */
function compareRoots(published: Published, stored: readonly RootLine[] | undefined): Finding[] {
  if (!stored) return []
  const byNo = new Map(stored.map((root) => [root.no, root]))
  const findings: Finding[] = []
  for (const root of published.roots) {
    const own = byNo.get(root.no)
    byNo.delete(root.no)
    if (!own)
      findings.push(
        findRoot(
          'deleted',
          `数据库缺少已公布的第${root.no}号根。`,
          `The database lacks the published root ${root.no}.`,
        ),
      )
    else if (hashRoot(own) !== hashRoot(root))
      findings.push(
        findRoot(
          'altered',
          `数据库中的第${root.no}号根与公布的不同。`,
          `Root ${root.no} in the database is not the published one.`,
        ),
      )
  }
  for (const no of byNo.keys())
    findings.push(findRoot('rootMissing', `第${no}号根没有公布。`, `Root ${no} of the database was never published.`))
  return findings
}
