import type { Directory } from '@gongdao/agencies'
import { searchMarks } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import type { Sql } from '@gongdao/platform/postgres'
import type { ReaderNeeds } from '../index.ts'

/** Rows of `matters` as readers meet them, written by hand: a reader's test needs the shape, not the story. */
export interface MatterRowGiven {
  readonly id: string
  readonly unit?: string
  readonly service?: string
  readonly subject?: string
  readonly phase?: string
  readonly state?: string
  readonly closed?: boolean
  readonly filedAt?: string
  readonly answeredAt?: string
  readonly handler?: string
  readonly due?: string
  readonly internalTarget?: string
  readonly side?: 'authority' | 'applicant'
  readonly suspended?: boolean
  readonly words?: readonly string[]
  readonly grams?: readonly string[]
  readonly task?: { readonly role?: string; readonly assignee?: string }
  /** A duty that ended (`due`) and was stopped. */
  readonly stopped?: { readonly due: string; readonly at: string }
  readonly confidentiality?: string
  /** From whom it is kept. */
  readonly excluded?: readonly string[]
}

export const city = '441200'
const noonUtc = (day: string): string => `${day}T15:59:59.999Z`

/** Writes one matter with its clock, its task and its search words. */
export async function aMatterRow(db: Sql, given: MatterRowGiven): Promise<void> {
  const running = !given.closed && !given.suspended
  const due = running ? (given.due ?? '2026-12-31') : null
  const filedAt = given.filedAt ?? '2026-11-01T02:00:00.000Z'
  await db.query(
    `insert into matters.matter (city, id, number, service, definition_version, confidentiality, state, phase, closed,
       unit, first_receiver, held_by, region, channel, applicant, representatives, excluded, handler, subject, filed_at,
       recorded_at, updated_at, answered_at, version, head_hash, next_act, next_by, leading_clock, leading_limit,
       leading_side, leading_due, leading_due_at, provisional, suspension, flags, code_hash)
     values ($1, $2, $3, $4, 1, $18, $5, $6, $7, $8, $8, array[$8], '441202', 'web', 'resident-1', '{}', $21, $9, $10,
       $11, $11, $11, $12, 1, 'hash', $13, $14, $15, $15, $16, $17, $19::timestamptz, false, $20::jsonb, '{}', 'x')`,
    [
      city,
      given.id,
      `ZQ441200-20261101-TS-${given.id}`,
      given.service ?? 'libraryCard',
      given.state ?? 'handling',
      given.phase ?? (given.closed ? 'closed' : 'handling'),
      given.closed ?? false,
      given.unit ?? 'unit-a',
      given.handler ?? null,
      given.subject ?? `事由 ${given.id}`,
      filedAt,
      given.answeredAt ?? null,
      given.closed ? null : 'answer',
      given.closed ? null : 'clerk',
      running ? 'limit#1' : null,
      running ? (given.side ?? 'authority') : null,
      due,
      given.confidentiality ?? 'ordinary',
      due ? noonUtc(due) : null,
      given.suspended && !given.closed ? JSON.stringify({ reason: '等材料', until: '材料补齐' }) : null,
      given.excluded ?? [],
    ],
  )
  if (running)
    await aClockRow(db, given.id, { id: 'limit#1', due: due!, target: given.internalTarget, side: given.side })
  if (given.stopped)
    await aClockRow(db, given.id, { id: 'limit#0', due: given.stopped.due, stoppedAt: given.stopped.at })
  if (given.task)
    await db.query(
      `insert into matters.task (city, matter, id, kind, act, role, unit, assignee, opened_at, due_at)
       values ($1, $2, 'next', 'next', 'answer', $3, $4, $5, $6, $7)`,
      [
        city,
        given.id,
        given.task.role ?? 'clerk',
        given.unit ?? 'unit-a',
        given.task.assignee ?? null,
        filedAt,
        due && noonUtc(due),
      ],
    )
  const heldBy = [given.unit ?? 'unit-a']
  const marks = searchMarks({
    filedAt,
    heldBy,
    excluded: given.excluded ?? [],
    service: given.service ?? 'libraryCard',
  })
  await db.query(
    `insert into matters.search (city, matter, filed_at, words, grams)
     values ($1, $2, $3, array_to_tsvector($4::text[]), array_to_tsvector($5::text[]))`,
    [city, given.id, filedAt, [...(given.words ?? []), ...marks], [...(given.grams ?? []), ...marks]],
  )
}

interface ClockGiven {
  readonly id: string
  readonly due: string
  readonly target?: string | undefined
  readonly side?: string | undefined
  readonly stoppedAt?: string
}

async function aClockRow(db: Sql, matter: string, clock: ClockGiven): Promise<void> {
  await db.query(
    `insert into matters.clock (city, matter, id, kind, limit_id, side, unit, start, due, due_at, raw, internal_target,
       provisional, suspended, extended, suspensions, "leading", live, stopped_at)
     values ($1, $2, $3, 'state', 'limit', $4, 'unit-a', '2026-11-01', $5, $6, $5, $7, false, false, false, '[]', $8, $9, $10)`,
    [
      city,
      matter,
      clock.id,
      clock.side ?? 'authority',
      clock.due,
      noonUtc(clock.due),
      clock.target ?? clock.due,
      !clock.stoppedAt,
      !clock.stoppedAt,
      clock.stoppedAt ?? null,
    ],
  )
}

/** A member of staff of the units given. */
export const aClerk = (given: { id?: string; unit?: string; role?: 'clerk' | 'head' | 'supervisor' } = {}): Person => ({
  city,
  id: given.id ?? 'clerk-1',
  kind: 'staff',
  level: 'realName',
  name: '何文清',
  memberships: [{ unit: given.unit ?? 'unit-a', role: given.role ?? 'clerk' }],
  mandates: [],
  language: 'zh',
})

export const aResident: Person = { ...aClerk(), id: 'resident-1', kind: 'resident', level: 'phone', memberships: [] }

const units = ['unit-a', 'unit-b'].map((id) => ({
  id,
  body: `body-of-${id}`,
  kind: 'window',
  name: { zh: `部门 ${id}`, en: `Unit ${id}` },
  region: '441202',
  isDoor: true,
  isBackstop: false,
  active: true,
}))

const directory = {
  city,
  units: () => units,
  unit: (id: string) => units.find((unit) => unit.id === id),
  unitsOf: (body: string) => units.filter((unit) => unit.body === body),
  body: (id: string) => ({ id, kind: 'court', name: { zh: `机关 ${id}`, en: id }, region: '441202' }),
  regionPath: (code: string) => [{ code }],
} as unknown as Directory

/** A reader's needs at noon of 24 November 2026 in Shanghai; she sees what her units hold, or all as a supervisor. */
export const readerNeeds = (db: Sql): ReaderNeeds => ({
  db,
  now: () => new Date('2026-11-24T04:00:00.000Z'),
  visibleTo: (person, alias, firstPlace) =>
    person.memberships.some((membership) => membership.role === 'supervisor')
      ? { sql: 'true', values: [] }
      : {
          sql: `${alias}.held_by && $${firstPlace}::text[] and not $${firstPlace + 1} = any(${alias}.excluded)`,
          values: [person.memberships.map((membership) => membership.unit), person.id],
        },
  definition: () => undefined,
  directory: () => directory,
  namesOf: async (_city, ids) => new Map(ids.map((id) => [id, `名字 ${id}`])),
})
