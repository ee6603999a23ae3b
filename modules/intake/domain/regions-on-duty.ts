import type { Person } from '@gongdao/people/contract'

/** The places whose calls for help come to this person: her unit is called for them, or she supervises one that is. */
export function regionsOnDuty(
  by: Pick<Person, 'kind' | 'memberships'>,
  places: readonly { readonly code: string }[],
  duty: { unitsFor(region: string): readonly string[]; under(unit: string): readonly string[] } | undefined,
): readonly string[] {
  if (by.kind !== 'staff') return []
  const regions = ['unknown', ...places.map((place) => place.code)]
  const units = new Set<string>()
  for (const { unit, role } of by.memberships) {
    if (role === 'clerk' || role === 'head' || role === 'supervisor') units.add(unit)
    if (role === 'supervisor') for (const one of duty?.under(unit) ?? []) units.add(one)
  }
  if (units.size === 0) return []
  return duty ? regions.filter((region) => duty.unitsFor(region).some((unit) => units.has(unit))) : regions
}
