import { courtLimits } from './court.ts'
import { criminalLimits } from './criminal.ts'
import { enforcementLimits } from './enforcement.ts'
import { hotlineLimits } from './hotlines.ts'
import { justiceAdministrationLimits } from './justice-administration.ts'
import type { Limit } from './limit.ts'
import { buildLimitTable } from './limit-table.ts'
import { mediationLimits } from './mediation.ts'
import { petitionLimits } from './petitions.ts'
import { procuratorateLimits } from './procuratorate.ts'

const national: readonly Limit[] = [
  ...courtLimits,
  ...criminalLimits,
  ...enforcementLimits,
  ...mediationLimits,
  ...justiceAdministrationLimits,
  ...procuratorateLimits,
  ...petitionLimits,
  ...hotlineLimits,
]

/** Every limit of HANDBOOK C.2 under its id. */
export const nationalLimits = buildLimitTable(national)
