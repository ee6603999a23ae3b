import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import {
  type AlertRow,
  closedAlertRows,
  findAlertRow,
  findCallRow,
  openAlertRows,
  recordCallRow,
  takeAlertRow,
} from '../adapters/postgres/alert-rows.ts'
import type { Alert, AlertList, CallOutcome } from '../contract/index.ts'
import { regionsOnDuty } from '../domain/regions-on-duty.ts'
import type { IntakeNeeds } from './needs.ts'

/** Minutes without a word from whoever took a call, after which a colleague may take it over: she is in danger meanwhile. */
const silence = 10 * 60_000
const aDay = 24 * 60 * 60_000

/** Calls for help that come to this person's units: those still owed, and those ended within a day. */
export async function listAlerts(needs: IntakeNeeds, by: Person): Promise<Answer<AlertList>> {
  if (by.kind !== 'staff') return no('intake/staff-only')
  const regions = mine(needs, by)
  if (regions.length === 0) return yes({ alerts: [], done: [], onDuty: false })
  const since = new Date(needs.now().getTime() - aDay)
  const [open, closed] = await Promise.all([
    openAlertRows(needs.db, needs.city, regions),
    closedAlertRows(needs.db, needs.city, regions, since),
  ])
  const shown = await presentAll(needs, by, [...open, ...closed])
  return yes({ alerts: shown.slice(0, open.length), done: shown.slice(open.length), onDuty: true })
}

/** One person takes the call, so that she is not called twice. */
export async function takeAlert(needs: IntakeNeeds, by: Person, id: string): Promise<Answer<Alert>> {
  const found = await find(needs, by, id)
  if (!found.ok) return found
  // Asked again by who has it already, it is hers still.
  if (found.value.taken_by === by.id && !found.value.closed_at) return present(needs, by, found.value)
  const now = needs.now()
  const silentSince = new Date(now.getTime() - silence)
  if (!(await takeAlertRow(needs.db, needs.city, id, by.id, now, silentSince))) return no('intake/alert-taken', { id })
  return again(needs, by, id)
}

/**
 * "I have called": who took it records what came of it. Nobody answered: she stays with her and is called again;
 * reached, or passed on to the emergency service: it is over. The same key is one attempt.
 */
export async function recordCall(
  needs: IntakeNeeds,
  by: Person,
  id: string,
  outcome: CallOutcome,
  key: string,
): Promise<Answer<Alert>> {
  const found = await find(needs, by, id)
  if (!found.ok) return found
  const call = { id: key, person: by.id, at: needs.now(), outcome }
  if (!(await recordCallRow(needs.db, needs.city, id, call))) {
    const before = await findCallRow(needs.db, needs.city, id, key)
    if (before?.person !== by.id || before.outcome !== outcome) return no('intake/not-your-alert', { id })
  }
  return again(needs, by, id)
}

const mine = (needs: IntakeNeeds, by: Person): readonly string[] => regionsOnDuty(by, needs.places(), needs.duty)

/** Somebody else's call does not exist for who is not on duty for that place. */
async function find(needs: IntakeNeeds, by: Person, id: string): Promise<Answer<AlertRow>> {
  if (by.kind !== 'staff') return no('intake/staff-only')
  const row = await findAlertRow(needs.db, needs.city, id)
  return row && mine(needs, by).includes(row.region) ? yes(row) : no('intake/no-such-alert', { id })
}

async function again(needs: IntakeNeeds, by: Person, id: string): Promise<Answer<Alert>> {
  const row = await findAlertRow(needs.db, needs.city, id)
  return row ? present(needs, by, row) : no('intake/no-such-alert', { id })
}

const present = async (needs: IntakeNeeds, by: Person, row: AlertRow): Promise<Answer<Alert>> =>
  yes((await presentAll(needs, by, [row]))[0]!)

async function presentAll(needs: IntakeNeeds, by: Person, rows: readonly AlertRow[]): Promise<Alert[]> {
  const ids = rows
    .flatMap((row) => [row.taken_by, ...row.calls.map((call) => call.person)])
    .filter((one) => one !== null)
  const names = (await needs.namesOf?.([...new Set(ids)])) ?? new Map<string, string>()
  const silentSince = needs.now().getTime() - silence
  return rows.map((row) => {
    const heard = Math.max(row.taken_at?.getTime() ?? 0, ...row.calls.map((call) => Date.parse(call.at)))
    const isSilent = row.taken_by !== null && row.taken_by !== by.id && heard < silentSince
    return {
      id: row.id,
      at: row.at.toISOString(),
      region: row.region,
      phone: row.phone,
      ...(row.taken_by && row.taken_at
        ? {
            takenBy: row.taken_by,
            takenByName: names.get(row.taken_by) ?? row.taken_by,
            takenAt: row.taken_at.toISOString(),
          }
        : {}),
      mayTake: row.closed_at === null && (row.taken_by === null || isSilent),
      calls: row.calls.map((call) => ({
        at: new Date(call.at).toISOString(),
        by: names.get(call.person) ?? call.person,
        outcome: call.outcome,
      })),
      ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    }
  })
}
