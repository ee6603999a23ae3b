import { Words } from '@gongdao/matters/contract'
import { type Static, Type } from 'typebox'

/** One unit's line on the supervisor's board: agencies are watched, never people. Days are calendar days. */
export const UnitLine = Type.Object({
  unit: Type.String(),
  unitName: Words,
  body: Type.String(),
  bodyName: Words,
  region: Type.String(),
  open: Type.Integer(),
  overdue: Type.Integer(),
  atRisk: Type.Integer(),
  answered: Type.Integer(),
  answeredInTime: Type.Integer(),
  medianDaysToAnswer: Type.Union([Type.Number(), Type.Null()]),
  p90DaysToAnswer: Type.Union([Type.Number(), Type.Null()]),
  returned: Type.Integer(),
  urged: Type.Integer(),
  /** Ended by showing her the competent body: neither late nor unsolved. */
  shownElsewhere: Type.Integer(),
})
export type UnitLine = Static<typeof UnitLine>

export const Board = Type.Object({
  asOf: Type.String({ format: 'date-time' }),
  totals: Type.Object({
    open: Type.Integer(),
    overdue: Type.Integer(),
    atRisk: Type.Integer(),
    filed30Days: Type.Integer(),
    answered30Days: Type.Integer(),
    medianDaysToAnswer: Type.Union([Type.Number(), Type.Null()]),
    p90DaysToAnswer: Type.Union([Type.Number(), Type.Null()]),
  }),
  units: Type.Array(UnitLine),
  /** Distribution of days from filing to answer, for the picture and the table beside it. */
  daysToAnswer: Type.Array(
    Type.Object({ from: Type.Integer(), to: Type.Union([Type.Integer(), Type.Null()]), matters: Type.Integer() }),
  ),
  perMonth: Type.Array(
    Type.Object({ month: Type.String(), filed: Type.Integer(), answered: Type.Integer(), overdue: Type.Integer() }),
  ),
})
export type Board = Static<typeof Board>

const Count = Type.Union([Type.Integer(), Type.Null()], { description: 'null: fewer than five, not published' })

/** What everybody may know: aggregates by body and service, small cells suppressed (DESIGN law 10). */
export const PublicFigures = Type.Object({
  asOf: Type.String({ format: 'date-time' }),
  filed: Type.Integer(),
  answered: Type.Integer(),
  /** Outside the body's duty: she was told, with reasons, who is competent. Not among the answered, nor among the late. */
  shownElsewhere: Count,
  /** Leaves that supervisors gave to return papers once more: each is an exception from “once, completely”. */
  secondReturnsAllowed: Count,
  lines: Type.Array(
    Type.Object({
      body: Type.String(),
      bodyName: Words,
      service: Type.String(),
      serviceTitle: Words,
      filed: Count,
      answered: Count,
      answeredInTime: Count,
      shownElsewhere: Count,
      secondReturnsAllowed: Count,
      medianDaysToAnswer: Type.Union([Type.Number(), Type.Null()]),
    }),
  ),
})
export type PublicFigures = Static<typeof PublicFigures>
