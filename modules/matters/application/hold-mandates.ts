import type { Person } from '@gongdao/people/contract'
import type { Workshop } from './store.ts'

/** Whoever acts on mandates holds those of this moment: what is known of people may be a moment old. */
export async function holdingNow(shop: Pick<Workshop, 'people'>, by: Person): Promise<Person> {
  if (by.kind !== 'resident' || by.mandates.length === 0 || !shop.people.mandatesNow) return by
  return { ...by, mandates: await shop.people.mandatesNow(by.city, by.id) }
}

/** Whether she may bring a matter in the name of this resident. */
export const mayFileFor = (by: Person, principal: string): boolean =>
  by.kind === 'resident' &&
  by.mandates.some((one) => one.principal === principal && one.matter === undefined && one.scope.includes('file'))
