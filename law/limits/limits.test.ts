import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { computeDeadline, isInForce, type Limit, limitOf, nationalLimits } from '../index.ts'

const handbook = new URL('../../../shared/domain/HANDBOOK.md', import.meta.url)
const isHere = existsSync(handbook)
if (!isHere) console.log('limits.test: the handbook is not here; its table is not compared.')

interface HandbookRow {
  id: string
  limit: string
  unit: string
  roll: string | undefined
}

/** The rows of the tables of C.2 that have an id, with the columns found by their heads. */
function handbookRows(): HandbookRow[] {
  const text = readFileSync(handbook, 'utf8')
  const part = text.slice(text.indexOf('### C.2'), text.indexOf('#### Limitation calculators'))
  let heads: string[] = []
  const rows: HandbookRow[] = []
  for (const line of part.split('\n').filter((each) => each.startsWith('|'))) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (cells[0] === 'id') heads = cells
    else if (!/^-+$/.test(cells[0] ?? '')) {
      const cell = (head: string) => (heads.includes(head) ? cells[heads.indexOf(head)] : undefined)
      rows.push({
        id: cells[0]!.split(' ')[0]!,
        limit: cell('limit') ?? '',
        unit: cell('unit') ?? '',
        roll: cell('roll'),
      })
    }
  }
  return rows
}

const newest = (id: string): Limit | undefined => limitOf(nationalLimits, id)

describe('The table of limits', () => {
  it.runIf(isHere)('holds every id of the handbook', () => {
    const rows = handbookRows()
    expect(rows.length).toBeGreaterThan(110)
    expect(rows.map((row) => row.id).filter((id) => newest(id) === undefined)).toEqual([])
  })

  it.runIf(isHere)('has the numbers, units and rolling of the handbook', () => {
    const differences = handbookRows().flatMap((row) => {
      const limit = newest(row.id)!
      const found: string[] = []
      const numbers = row.limit.match(/\d+/g)?.map(Number) ?? []
      if (row.id === 'hotline.12309' || row.id === 'court.jurisdictionObjection') return found
      if (/^(UNKNOWN|—|at once)/.test(row.limit) || row.id === 'court.service.electronic') {
        if (limit.value !== null) found.push(`${row.id}: should have no number`)
        return found
      }
      // "3 (≤6)" names the end of the extension, "60 (+30)" its length.
      const longest = (limit.value ?? 0) + (limit.extension?.value ?? 0)
      const written = [
        longest,
        limit.value,
        limit.extension?.value,
        ...Object.values(limit.variants ?? {}).map((v) => v.value),
      ]
      // A row with two steps ("15; 10") has its second step under an id of its own.
      const second = nationalLimits.all.filter((other) => other.id.startsWith(`${row.id}.`)).map((other) => other.value)
      if (numbers[0] !== limit.value) found.push(`${row.id}: ${row.limit} is not ${limit.value}`)
      for (const number of numbers)
        if (![...written, ...second].includes(number)) found.push(`${row.id}: lacks ${number}`)
      const unit = row.unit || row.limit.match(/\b(WD|[DHMY])\b/)?.[1]
      if (unit !== undefined && unit !== limit.unit) found.push(`${row.id}: unit ${row.unit} is not ${limit.unit}`)
      const roll = row.roll?.split('/')[0]
      const rolls = roll === undefined ? (limit.unit === 'H' ? 'N' : 'A') : roll === '—' ? null : roll
      if (limit.unit !== 'persons' && limit.roll !== rolls) found.push(`${row.id}: roll ${roll} is not ${limit.roll}`)
      return found
    })
    expect(differences).toEqual([])
  })

  it('has for every row words, a source, and dates that do not overlap with another row of its id', () => {
    for (const limit of nationalLimits.all) {
      expect(limit.source, limit.id).toMatch(/^《.+/)
      expect(limit.label.zh.length * limit.label.en.length, limit.id).toBeGreaterThan(0)
      const others = nationalLimits.versions(limit.id).filter((other) => other !== limit)
      for (const day of [limit.validFrom, limit.validTo, '2018-03-14', '2026-03-14'])
        if (day && isInForce(limit, day))
          expect(
            others.filter((other) => isInForce(other, day)),
            limit.id,
          ).toEqual([])
    }
  })

  it('answers for every row on a day on which it is the rule, or says why there is no date', () => {
    for (const limit of nationalLimits.all) {
      const day = limit.validTo ?? '2026-03-02'
      const answer = computeDeadline({ limit: limit.id, start: `${day}T09:00:00+08:00` })
      if (answer.ok) expect(limit.value, limit.id).not.toBeNull()
      else if (limit.unit === 'persons') expect(answer.code).toBe('law/no-period')
      else
        expect([limit.value, ['law/no-period', 'law/limit-not-configured'].includes(answer.code)], limit.id).toEqual([
          null,
          true,
        ])
    }
  })

  it.each([
    ['court.service.notice', '2021-12-31', 60, 'D'],
    ['court.service.notice', '2022-01-01', 30, 'D'],
    ['court.trial.small', '2021-12-31', 3, 'M'],
    ['court.trial.small', '2022-01-01', 2, 'M'],
    ['la.decide', '2021-12-31', 7, 'WD'],
    ['la.decide', '2022-01-01', 7, 'D'],
    ['la.decide.2018', '2018-03-14', 7, 'WD'],
    ['xf.handle', '2022-04-30', 60, 'D'],
    ['xf.handle', '2022-05-01', 60, 'D'],
  ])('takes for %s on %s the rule then in force', (id, day, value, unit) => {
    expect(limitOf(nationalLimits, id, day)).toMatchObject({ value, unit })
  })

  it('cites for a petition of 2018 the regulations of 2005, and for one of 2025 those of 2022', () => {
    expect(limitOf(nationalLimits, 'xf.handle', '2018-03-14')?.source).toBe('《信访条例（2005）》第33条')
    expect(limitOf(nationalLimits, 'xf.handle', '2025-03-14')?.source).toBe('《信访工作条例》第34条')
  })

  it('refuses a rule on a day on which it no longer or not yet stood', () => {
    for (const [limit, start] of [
      ['proc.bribery.2018', '2018-08-01'],
      ['la.decide.2018', '2022-01-01'],
      ['xf.objectAssignment', '2022-04-30'],
    ] as const)
      expect(computeDeadline({ limit, start })).toMatchObject({ ok: false, code: 'law/not-in-force' })
    expect(computeDeadline({ limit: 'proc.bribery.2018', start: '2018-07-31' }).ok).toBe(true)
  })
})
