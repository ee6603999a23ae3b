/** A number of matters smaller than this could point to a person (DESIGN law 10). */
export const smallestCell = 5

/**
 * Which cells of a table that is published with its total must stay hidden. Every cell from 1 to 4 is hidden; if what
 * is hidden could be computed from the total (one hidden cell alone, or hidden cells that sum up to less than five), the
 * smallest of the others are hidden too. An empty cell says nothing about anybody and stays.
 */
export function cellsToHide(counts: readonly number[]): ReadonlySet<number> {
  const hidden = new Set<number>()
  counts.forEach((count, at) => {
    if (count > 0 && count < smallestCell) hidden.add(at)
  })
  if (hidden.size === 0) return hidden
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .sort((a, b) => a.count - b.count)
  const sum = () => [...hidden].reduce((total, at) => total + counts[at]!, 0)
  for (const { at } of others) {
    if (hidden.size >= 2 && sum() >= smallestCell) break
    hidden.add(at)
  }
  return hidden
}
