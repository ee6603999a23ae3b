import type { Body, Region, Unit, Words } from '@gongdao/agencies/contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api } from '../app/api.ts'

const aDay = 24 * 60 * 60_000

/** The directory changes a few times a year; the desk asks once and keeps it. For lists to choose from. */
export const useUnits = () => useQuery({ queryKey: ['units'], queryFn: everyUnit, staleTime: aDay })

async function everyUnit(): Promise<Unit[]> {
  const units: Unit[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 500, ...(cursor === undefined ? {} : { cursor }) }
    const page = await api.call<{ units: Unit[]; next?: string }>('/units', { query })
    units.push(...page.units)
    cursor = page.next
  } while (cursor !== undefined)
  return units
}

/** A few units by their ids, dissolved ones too. */
export function useUnitsById(ids: readonly string[]) {
  const wanted = [...new Set(ids)].sort()
  return useQuery({
    queryKey: ['units', 'byId', ...wanted],
    queryFn: async () => (await api.directory.unitsById(wanted)).units,
    enabled: wanted.length > 0,
    staleTime: aDay,
  })
}

export const useRegions = () =>
  useQuery({
    queryKey: ['regions'],
    queryFn: async () => (await api.call<{ regions: Region[] }>('/regions')).regions,
    staleTime: aDay,
  })

export const useBodies = () =>
  useQuery({
    queryKey: ['bodies'],
    queryFn: async () => (await api.call<{ bodies: Body[] }>('/bodies')).bodies,
    staleTime: aDay,
  })

/** Units whose name holds the words typed; for choosers, where the whole directory may be long. */
export const useUnitSearch = (q: string) =>
  useQuery({
    queryKey: ['units', 'search', q],
    queryFn: async () => (await api.call<{ units: Unit[] }>('/units', { query: { q } })).units,
    enabled: q.length > 0,
    staleTime: aDay,
    placeholderData: (before) => before,
  })

/** The names of these units by their ids; the id itself until the directory has answered. */
export function useUnitNames(ids: readonly string[]): (id: string) => Words {
  const { data } = useUnitsById(ids)
  const names = useMemo(() => new Map((data ?? []).map((unit) => [unit.id, unit.name])), [data])
  return useCallback((id: string) => names.get(id) ?? { zh: id, en: id }, [names])
}

/** The name of a region by its code. */
export function useRegionNames(): (code: string) => Words {
  const { data } = useRegions()
  const names = useMemo(() => new Map((data ?? []).map((region) => [region.code, region.name])), [data])
  return useCallback(
    (code: string) =>
      names.get(code) ??
      (code === 'unknown'
        ? { zh: '地点未明', en: 'Place not known' }
        : code === 'outside'
          ? { zh: '本市以外', en: 'Outside this city' }
          : { zh: code, en: code }),
    [names],
  )
}
