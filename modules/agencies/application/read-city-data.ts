import { type Answer, no, yes } from '@gongdao/platform/answer'
import { Value } from 'typebox/value'
import { CityFile } from '../contract/index.ts'
import { faultsOfCity } from '../domain/check-city.ts'
import type { CityData } from '../domain/directory.ts'

const mostTold = 20

/** Reads a city's organisation out of JSON; all faults together, each in a sentence for whoever wrote the file. */
export function readCityData(json: unknown): Answer<CityData, 'agencies/bad-city'> {
  if (!Value.Check(CityFile, json)) {
    const faults = [...Value.Errors(CityFile, json)].map(
      ({ instancePath, message }) => `${instancePath || 'The whole'}: ${message}`,
    )
    return no('agencies/bad-city', { faults: faults.slice(0, mostTold) })
  }
  const faults = faultsOfCity(json)
  return faults.length > 0 ? no('agencies/bad-city', { faults: faults.slice(0, mostTold) }) : yes(json)
}
