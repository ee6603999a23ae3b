import { useMemo, useState } from 'react'
import type { WorkLine } from '../columns.tsx'

/** So many matters are acted on together; more is not read by anybody before it is pressed. */
export const mostTogether = 50

export interface Selection {
  has(key: string): boolean
  toggle(key: string): void
  /** Every line that is shown, as far as `mostTogether`; or none. */
  all(picked: boolean): void
  readonly lines: readonly WorkLine[]
}

/** Which lines of a list are picked. A line that left the list is picked no more. */
export function useSelection(lines: readonly WorkLine[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const picked = lines.filter((line) => keys.has(line.key))
    return {
      has: (key) => keys.has(key),
      toggle: (key) =>
        setKeys((now) => {
          const next = new Set(now)
          if (!next.delete(key) && picked.length < mostTogether) next.add(key)
          return next
        }),
      all: (wanted) => setKeys(new Set(wanted ? lines.slice(0, mostTogether).map((line) => line.key) : [])),
      lines: picked,
    }
  }, [lines, keys])
}
