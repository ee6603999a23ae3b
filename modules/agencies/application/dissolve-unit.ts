import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { Sql } from '@gongdao/platform/postgres'
import { settleSuccession } from '../adapters/postgres/city-rows.ts'
import type { Directory } from '../domain/directory.ts'

export interface UnitDissolved {
  readonly city: string
  readonly unit: string
  readonly successor: string
}

type Refused = 'agencies/no-such-unit' | 'agencies/already-dissolved' | 'agencies/needs-successor'

/**
 * A unit ceases to exist and another takes over everything. Whoever holds open matters of it listens for the event and
 * hands them over (law 3: nothing is ever ownerless).
 */
export async function dissolveUnit(
  db: Sql,
  directory: Directory,
  unitId: string,
  successorId: string,
): Promise<Answer<UnitDissolved, Refused>> {
  const unit = directory.unit(unitId)
  if (!unit) return no('agencies/no-such-unit', { unit: unitId })
  if (!unit.active) return no('agencies/already-dissolved', { unit: unitId, successor: unit.successor })
  const successor = directory.unit(successorId)
  if (!successor?.active || successor.id === unit.id) return no('agencies/needs-successor', { unit: unitId })
  if (unit.isBackstop && successor.region !== unit.region) return no('agencies/needs-successor', { unit: unitId })
  await db.query('update agencies.unit set active = false, successor = $3 where city = $1 and id = $2 and active', [
    directory.city,
    unit.id,
    successor.id,
  ])
  await settleSuccession(db, directory.city)
  return yes({ city: directory.city, unit: unit.id, successor: successor.id })
}
