/** A rough number of days for a spoken span; good enough to warn, never to count a legal date. */
export function plainDays(count: number | undefined, unit: string): number | undefined {
  if (count === undefined) return undefined
  if (unit.includes('月')) return count * 30
  if (unit.includes('周') || unit.includes('星期')) return count * 7
  return count
}
