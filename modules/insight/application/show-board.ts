import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { Board, UnitLine } from '../contract/index.ts'
import { withClasses } from '../domain/day-classes.ts'
import { endsElsewhere } from '../domain/shown-elsewhere.ts'
import type { InsightNeeds, UnitCounts } from './needs.ts'

export interface BoardWanted {
  readonly region?: string
  readonly body?: string
}

export type BoardRefused = 'insight/not-a-watcher'

/** Who answers for how units keep time. A clerk's work is not watched here, and a clerk does not watch others. */
const watchers: readonly string[] = ['head', 'supervisor', 'auditor', 'admin']

/** The supervisor's board over all that this person may see, or over one region or body of it. */
export async function showBoard(
  needs: InsightNeeds,
  by: Person,
  wanted: BoardWanted,
): Promise<Answer<Board, BoardRefused>> {
  const watches = by.kind === 'staff' && by.memberships.some((membership) => watchers.includes(membership.role))
  if (!watches) return no('insight/not-a-watcher')
  const at = needs.now()
  const units = unitsWanted(needs, by, wanted)
  const {
    totals,
    units: lines,
    classes,
    months,
  } = await needs.counts.board(by, units, at, endsElsewhere(needs.services()))
  return yes({
    asOf: at.toISOString(),
    totals: {
      open: totals.open,
      overdue: totals.overdue,
      atRisk: totals.at_risk,
      filed30Days: totals.filed_30,
      answered30Days: totals.answered_30,
      medianDaysToAnswer: totals.median,
      p90DaysToAnswer: totals.p90,
    },
    units: lines.map((line) => presentUnitLine(needs, by.city, line)),
    daysToAnswer: withClasses(new Map(classes.map((one) => [one.class_no, one.matters]))),
    perMonth: months.map(({ month, filed, answered, overdue }) => ({ month, filed, answered, overdue })),
  })
}

function unitsWanted(needs: InsightNeeds, by: Person, { region, body }: BoardWanted): readonly string[] | undefined {
  if (!region && !body) return undefined
  const directory = needs.directory(by.city)
  return directory
    .units()
    .filter((unit) => !body || unit.body === body)
    .filter((unit) => !region || directory.regionPath(unit.region).some((one) => one.code === region))
    .map((unit) => unit.id)
}

function presentUnitLine(needs: InsightNeeds, city: string, line: UnitCounts): UnitLine {
  const directory = needs.directory(city)
  const unit = directory.unit(line.unit)
  const body = unit ? directory.body(unit.body) : undefined
  const plain = { zh: line.unit, en: line.unit }
  return {
    unit: line.unit,
    unitName: unit?.name ?? plain,
    body: body?.id ?? '',
    bodyName: body?.name ?? plain,
    region: unit?.region ?? city,
    open: line.open,
    overdue: line.overdue,
    atRisk: line.at_risk,
    answered: line.answered,
    answeredInTime: line.in_time,
    medianDaysToAnswer: line.median,
    p90DaysToAnswer: line.p90,
    returned: line.returned,
    urged: line.urged,
    shownElsewhere: line.elsewhere,
  }
}
