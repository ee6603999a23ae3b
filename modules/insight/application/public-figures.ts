import type { PublicFigures } from '../contract/index.ts'
import { cellsToHide, smallestCell } from '../domain/suppress-small-cells.ts'
import type { InsightNeeds, PublicCounts } from './needs.ts'

interface Line {
  readonly body: string
  readonly service: string
  filed: number
  answered: number
  inTime: number
  readonly days: number[]
}

/**
 * Figures for everybody, by body and service. Whole columns are looked at together, so that no hidden cell can be
 * computed from a total; a share is shown only where all parts of it are.
 */
export async function publicFigures(needs: InsightNeeds, city: string): Promise<PublicFigures> {
  const at = needs.now()
  const services = needs.services().filter((service) => service.publish.statistics)
  const lines = linesOf(
    needs,
    city,
    await needs.counts.public(
      city,
      services.map((service) => service.code),
      at,
    ),
  )
  const hiddenFiled = cellsToHide(lines.map((line) => line.filed))
  const hiddenAnswered = cellsToHide(lines.map((line) => line.answered))
  const directory = needs.directory(city)
  const titles = new Map(services.map((service) => [service.code, service.title]))
  const plain = (text: string) => ({ zh: text, en: text })
  return {
    asOf: at.toISOString(),
    filed: totalOf(lines.map((line) => line.filed)),
    answered: totalOf(lines.map((line) => line.answered)),
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

function linesOf(needs: InsightNeeds, city: string, counts: readonly PublicCounts[]): Line[] {
  const directory = needs.directory(city)
  const lines = new Map<string, Line>()
  for (const count of counts) {
    const body = directory.unit(count.unit)?.body ?? count.unit
    const key = `${body} ${count.service}`
    const line = lines.get(key) ?? { body, service: count.service, filed: 0, answered: 0, inTime: 0, days: [] }
    line.filed += count.filed
    line.answered += count.answered
    line.inTime += count.in_time
    line.days.push(...count.days)
    lines.set(key, line)
  }
  return [...lines.values()].sort((a, b) => b.filed - a.filed || a.body.localeCompare(b.body))
}

function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
