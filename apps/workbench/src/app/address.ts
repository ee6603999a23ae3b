import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Filters that live in the address, so that a list can be bookmarked or sent to a colleague. */
export function useAddress<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams()
  const values = Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    }),
  ) as Partial<Record<Name, string>>
  const set = useCallback(
    (name: Name, value: string | undefined) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams])
  return { values, set, clear }
}
