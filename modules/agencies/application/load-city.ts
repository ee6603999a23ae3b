import type { Database } from '@gongdao/platform/postgres'
import { readCity, writeCity } from '../adapters/postgres/city-rows.ts'
import { faultsOfCity } from '../domain/check-city.ts'
import type { CityData } from '../domain/directory.ts'

/** Brings a city's organisation into the database; doing it again changes nothing. Faults of the data are told together. */
export async function loadCity(db: Database, data: CityData): Promise<CityData> {
  const faults = faultsOfCity(data)
  if (faults.length > 0) throw new Error(`The data of city ${data.city} cannot be loaded:\n- ${faults.join('\n- ')}`)
  await db.transaction((tx) => writeCity(tx, data))
  return readCity(db, data.city)
}
