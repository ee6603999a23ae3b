/** The door of `agencies`: who exists in a city, who receives what, who stands above whom. */
import type { Answer } from '@gongdao/platform/answer'
import type { Database } from '@gongdao/platform/postgres'
import { readCity } from './adapters/postgres/city-rows.ts'
import { dissolveUnit, type UnitDissolved } from './application/dissolve-unit.ts'
import { loadCity } from './application/load-city.ts'
import { buildDirectory, type CityData, type Directory } from './domain/directory.ts'

export { refusals } from './adapters/http/refusals.ts'
export { agenciesRoutes } from './adapters/http/routes.ts'
export type { UnitDissolved } from './application/dissolve-unit.ts'
export { readCityData } from './application/read-city-data.ts'
export type { Body, Region, ServiceWindow, Unit, Words } from './contract/index.ts'
export { faultsOfCity } from './domain/check-city.ts'
export { buildDirectory, type CityData, type Directory, type Jurisdiction, type Oversight } from './domain/directory.ts'
export { migrations } from './migrations/index.ts'

export interface AgenciesNeeds {
  readonly db: Database
  readonly city: string
}

export interface Agencies {
  /** Always today's organisation: hold this object, it answers from the latest refresh. */
  readonly directory: Directory
  /** Brings the city's data into the database and refreshes. Idempotent. */
  loadCity(data: CityData): Promise<void>
  /** Ends a unit; its successor takes over. Listeners of `onUnitDissolved` are told afterwards. */
  dissolveUnit(unit: string, successor: string): Promise<Answer<UnitDissolved>>
  onUnitDissolved(listener: (event: UnitDissolved) => Promise<void> | void): void
  /** Reads the organisation again (another server may have changed it). */
  refresh(): Promise<void>
}

/** Opens the module on what the database holds now; an empty database gives an empty directory until a city is loaded. */
export async function createAgencies(needs: AgenciesNeeds): Promise<Agencies> {
  let current = buildDirectory(await readCity(needs.db, needs.city))
  const listeners: ((event: UnitDissolved) => Promise<void> | void)[] = []
  const refresh = async () => {
    current = buildDirectory(await readCity(needs.db, needs.city))
  }
  return {
    directory: following(() => current),
    async loadCity(data) {
      if (data.city !== needs.city) throw new Error(`This server serves city ${needs.city}, not ${data.city}.`)
      current = buildDirectory(await loadCity(needs.db, data))
    },
    async dissolveUnit(unit, successor) {
      const answer = await needs.db.transaction((tx) => dissolveUnit(tx, current, unit, successor))
      if (!answer.ok) return answer
      await refresh()
      for (const listener of listeners) await listener(answer.value)
      return answer
    },
    onUnitDissolved: (listener) => void listeners.push(listener),
    refresh,
  }
}

/** A directory that always asks the latest one, so that nobody holds yesterday's. */
function following(latest: () => Directory): Directory {
  return new Proxy({} as Directory, {
    get: (_, name) => latest()[name as keyof Directory],
  })
}
