import { type LawAnswer, type LawRefusal, lawNo, lawYes } from '../answer.ts'
import { parseDay } from '../plain-date.ts'
import type { Words } from '../words.ts'
import type { Limit, LimitUnit } from './limit.ts'
import { buildLimitTable, type LimitTable } from './limit-table.ts'

/** A promise of the city or of one of its bodies (`local.…`), or the city's number for a limit the law leaves open. */
export interface LocalLimit {
  readonly id: string
  readonly label?: Words
  readonly value: number
  readonly unit: 'D' | 'WD' | 'H' | 'M' | 'Y'
  /** Default `A` for days, months and years. */
  readonly roll?: 'S' | 'A' | 'N'
  readonly side?: 'authority' | 'applicant'
  readonly startEvent?: Words
  readonly validFrom?: string | null
  readonly validTo?: string | null
  /** Where the promise is published; shown to residents as its article. */
  readonly source: string
  readonly sourceEn?: string
  readonly extension?: { readonly value: number; readonly unit: LimitUnit; readonly by: Words }
}

const mostOf: Record<LocalLimit['unit'], number> = { D: 3660, WD: 2500, H: 8784, M: 240, Y: 20 }
const idShape = /^local(\.[a-zA-Z0-9]+)+$/

/** The limits with those a city adds. It may add `local.…` and fill what the law leaves open, never change a law's number. */
export function withLocalLimits(table: LimitTable, local: readonly unknown[]): LawAnswer<LimitTable> {
  const added: Limit[] = []
  for (const [index, line] of local.entries()) {
    const read = readLocal(line, index, table)
    if (!read.ok) return read
    const twin = added.find((one) => one.id === read.value.id && overlap(one, read.value))
    if (twin)
      return refuse(index, `与另一行“${twin.id}”的施行期间重叠。`, `overlaps in time with another row of "${twin.id}".`)
    added.push(read.value)
  }
  const filled = new Set(added.map((limit) => limit.id))
  return lawYes(buildLimitTable([...table.all.filter((limit) => !filled.has(limit.id)), ...added]))
}

const refuse = (index: number, zh: string, en: string): LawRefusal =>
  lawNo(
    'law/local-limit-malformed',
    { row: index + 1 },
    `地方时限第${index + 1}行${zh}`,
    `Local limit ${index + 1} ${en}`,
  )

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Words).zh === 'string' &&
  (value as Words).zh !== '' &&
  typeof (value as Words).en === 'string'

const isValue = (value: unknown, unit: unknown): boolean =>
  typeof unit === 'string' &&
  Object.hasOwn(mostOf, unit) &&
  Number.isSafeInteger(value) &&
  (value as number) >= 1 &&
  (value as number) <= mostOf[unit as LocalLimit['unit']]

const isDay = (value: unknown): boolean => value === undefined || value === null || parseDay(value) !== undefined

function readLocal(line: unknown, index: number, table: LimitTable): LawAnswer<Limit> {
  if (typeof line !== 'object' || line === null) return refuse(index, '不是对象。', 'is not an object.')
  const row = line as Partial<Record<keyof LocalLimit, unknown>>
  const national = typeof row.id === 'string' ? table.versions(row.id).at(-1) : undefined
  const isLocal = typeof row.id === 'string' && idShape.test(row.id)
  if (!isLocal && !national?.configurable)
    return refuse(
      index,
      `的编号“${String(row.id)}”不可设定：只能新增 local.…，或填写法律没有写明数字的时限。`,
      `may not set "${String(row.id)}": add local.… or fill a limit for which the law names no number.`,
    )
  if (!isValue(row.value, row.unit))
    return refuse(
      index,
      '的 value、unit 应为合理的正整数和 D、WD、H、M、Y 之一。',
      'needs a sensible whole number and a unit D, WD, H, M or Y.',
    )
  if (!isDay(row.validFrom) || !isDay(row.validTo) || isBackwards(row))
    return refuse(index, '的施行日期不正确。', 'has wrong dates of validity.')
  if (typeof row.source !== 'string' || row.source === '')
    return refuse(index, '须写明出处 source。', 'must name its source.')
  if (!isWords(row.label ?? national?.label)) return refuse(index, '须有名称 label{zh,en}。', 'needs a label {zh,en}.')
  if (![undefined, 'S', 'A', 'N'].includes(row.roll as string | undefined))
    return refuse(index, '的 roll 应为 S、A 或 N。', 'needs roll S, A or N.')
  if (![undefined, 'authority', 'applicant'].includes(row.side as string | undefined))
    return refuse(index, '的 side 应为 authority 或 applicant。', 'needs side authority or applicant.')
  if (row.startEvent !== undefined && !isWords(row.startEvent))
    return refuse(index, '的 startEvent 不正确。', 'has a wrong startEvent.')
  if (!isExtension(row.extension, row.unit)) return refuse(index, '的 extension 不正确。', 'has a wrong extension.')
  return lawYes(spellOut(row as LocalLimit, national))
}

const isBackwards = (row: Partial<Record<keyof LocalLimit, unknown>>): boolean =>
  typeof row.validFrom === 'string' && typeof row.validTo === 'string' && row.validTo < row.validFrom

function isExtension(value: unknown, unit: unknown): boolean {
  if (value === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  const extension = value as Record<string, unknown>
  return (
    isValue(extension.value, extension.unit) && isWords(extension.by) && (extension.unit === 'H') === (unit === 'H')
  )
}

function spellOut(row: LocalLimit, national: Limit | undefined): Limit {
  const own: Limit = {
    id: row.id,
    label: row.label ?? national!.label,
    value: row.value,
    unit: row.unit,
    roll: row.unit === 'H' ? 'N' : row.unit === 'WD' ? null : (row.roll ?? 'A'),
    side: row.side ?? national?.side ?? 'authority',
    startEvent: row.startEvent ?? national?.startEvent ?? { zh: '收到', en: 'receipt' },
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    source: row.source,
    sourceEn: row.sourceEn ?? row.source,
    status: 'local',
    procedure: national?.procedure ?? 'general',
  }
  return row.extension ? { ...own, extension: row.extension } : own
}

const overlap = (a: Limit, b: Limit): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom <= a.validTo) &&
  (b.validTo === null || a.validFrom === null || a.validFrom <= b.validTo)
