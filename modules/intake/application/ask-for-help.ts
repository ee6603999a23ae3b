import { type Answer, no, yes } from '@gongdao/platform/answer'
import { newId } from '@gongdao/platform/ids'
import { insertAlert } from '../adapters/postgres/alert-rows.ts'
import type { Alert, HelpRequest } from '../contract/index.ts'
import type { IntakeNeeds } from './needs.ts'

/**
 * Calls a person for somebody in danger who agreed to be called. It holds a number and a place, never her words.
 * The emergency number was shown first: this stands beside it, not instead of it.
 */
export async function askForHelp(needs: IntakeNeeds, wish: HelpRequest): Promise<Answer<{ id: string }>> {
  if (wish.mayCall !== true) return no('intake/needs-consent')
  const now = needs.now()
  const known = needs.places().some((place) => place.code === wish.region)
  const alert: Alert = {
    id: newId(now.getTime()),
    at: now.toISOString(),
    region: known ? wish.region! : 'unknown',
    phone: wish.phone,
  }
  await insertAlert(needs.db, needs.city, alert)
  await needs.onAlert?.(alert)
  return yes({ id: alert.id })
}
