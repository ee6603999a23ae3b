import type { PublicFigures } from '../contract/index.ts'
import { endsElsewhere } from '../domain/shown-elsewhere.ts'
import { cellsToHide, smallestCell } from '../domain/suppress-small-cells.ts'
import type { InsightNeeds, OverrideCounts, PublicCounts } from './needs.ts'

interface Line {
  readonly body: string
  readonly service: string
  filed: number
  answered: number
  inTime: number
  overrides: number
  elsewhere: number
  readonly days: number[]
}

/**
 * Figures for everybody, by body and service. Whole columns are looked at together, so that no hidden cell can be
 * computed from a total; a share is shown only where all parts of it are.
 */
export async function publicFigures(needs: InsightNeeds, city: string): Promise<PublicFigures> {
  const at = needs.now()
  const services = needs.services().filter((service) => service.publish.statistics)
  const codes = services.map((service) => service.code)
  const [counts, overrides] = await Promise.all([
    needs.counts.public(city, codes, at, endsElsewhere(services)),
    needs.counts.overrides(city, codes, at),
  ])
  const lines = linesOf(needs, city, counts, overrides)
  const hiddenFiled = cellsToHide(lines.map((line) => line.filed))
  const hiddenAnswered = cellsToHide(lines.map((line) => line.answered))
  const hiddenElsewhere = cellsToHide(lines.map((line) => line.elsewhere))
  const hiddenOverrides = cellsToHide(lines.map((line) => line.overrides))
  const directory = needs.directory(city)
  const titles = new Map(services.map((service) => [service.code, service.title]))
  const plain = (text: string) => ({ zh: text, en: text })
  return {
    asOf: at.toISOString(),
    filed: totalOf(lines.map((line) => line.filed)),
    answered: totalOf(lines.map((line) => line.answered)),
    shownElsewhere: countOf(lines.map((line) => line.elsewhere)),
    secondReturnsAllowed: countOf(lines.map((line) => line.overrides)),
    lines: lines.map((line, row) => {
      const showAnswered = !hiddenFiled.has(row) && !hiddenAnswered.has(row)
      const late = line.answered - line.inTime
      const showInTime = showAnswered && [line.inTime, late].every((part) => part === 0 || part >= smallestCell)
      return {
        body: line.body,
        bodyName: directory.body(line.body)?.name ?? plain(line.body),
        service: line.service,
        serviceTitle: titles.get(line.service) ?? plain(line.service),
        filed: hiddenFiled.has(row) ? null : line.filed,
        answered: showAnswered ? line.answered : null,
        answeredInTime: showInTime ? line.inTime : null,
        shownElsewhere: hiddenFiled.has(row) || hiddenElsewhere.has(row) ? null : line.elsewhere,
        secondReturnsAllowed: hiddenFiled.has(row) || hiddenOverrides.has(row) ? null : line.overrides,
        medianDaysToAnswer: showAnswered && line.answered >= smallestCell ? medianOf(line.days) : null,
      }
    }),
  }
}

/** A total below the smallest cell is itself a small cell. */
const totalOf = (counts: readonly number[]): number => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total < smallestCell ? 0 : total
}

/** None is said to be none; one to four are `null`: fewer than five. */
const countOf = (counts: readonly number[]): number | null => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total > 0 && total < smallestCell ? null : total
}

function linesOf(
  needs: InsightNeeds,
  city: string,
  counts: readonly PublicCounts[],
  overrides: readonly OverrideCounts[],
): Line[] {
  const directory = needs.directory(city)
  const lines = new Map<string, Line>()
  const lineOf = ({ unit, service }: { readonly unit: string; readonly service: string }): Line => {
    const body = directory.unit(unit)?.body ?? unit
    const key = `${body} ${service}`
    const line = lines.get(key) ?? {
      body,
      service,
      filed: 0,
      answered: 0,
      inTime: 0,
      overrides: 0,
      elsewhere: 0,
      days: [],
    }
    lines.set(key, line)
    return line
  }
  for (const one of overrides) lineOf(one).overrides += one.overrides
  for (const count of counts) {
    const line = lineOf(count)
    line.filed += count.filed
    line.answered += count.answered
    line.inTime += count.in_time
    line.elsewhere += count.elsewhere
    line.days.push(...count.days)
  }
  return [...lines.values()].sort((a, b) => b.filed - a.filed || a.body.localeCompare(b.body))
}

function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
