import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { newId } from '@gongdao/platform/ids'
import { insertAlert, takeAlertRow, waitingAlerts } from '../adapters/postgres/alert-rows.ts'
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

/** Calls that nobody has taken yet; staff on duty read them. */
export async function openAlerts(needs: IntakeNeeds, by: Person): Promise<Answer<Alert[]>> {
  if (!isOnDuty(by)) return no('intake/staff-only')
  return yes(await waitingAlerts(needs.db, needs.city))
}

/** One person takes the call, so that she is not called twice. */
export async function takeAlert(needs: IntakeNeeds, by: Person, id: string): Promise<Answer<Alert>> {
  if (!isOnDuty(by)) return no('intake/staff-only')
  const alert = await takeAlertRow(needs.db, needs.city, id, by.id, needs.now())
  return alert ? yes(alert) : no('intake/alert-taken', { id })
}

const onDuty = ['clerk', 'head', 'supervisor']
const isOnDuty = (by: Person): boolean =>
  by.kind === 'staff' && by.memberships.some(({ role }) => onDuty.includes(role))
