import type { CityData } from './directory.ts'

/** What is wrong with a city's data, each in a sentence for whoever wrote it; empty when it may be loaded. */
export function faultsOfCity(data: CityData): string[] {
  const faults: string[] = []
  const regions = new Set(data.regions.map((region) => region.code))
  const bodies = new Set(data.bodies.map((body) => body.id))
  const units = new Set(data.units.map((unit) => unit.id))
  const say = (wrong: boolean, sentence: string) => wrong && faults.push(sentence)

  say(!regions.has(data.city), `The city ${data.city} is not among its own regions.`)
  say(regions.size !== data.regions.length, 'A region code is given twice.')
  say(bodies.size !== data.bodies.length, 'A body id is given twice.')
  say(units.size !== data.units.length, 'A unit id is given twice.')
  for (const region of data.regions) {
    say(
      !!region.parent && !regions.has(region.parent),
      `Region ${region.code} lies in ${region.parent}, which is unknown.`,
    )
  }
  for (const body of data.bodies) {
    say(!regions.has(body.region), `Body ${body.id} sits in ${body.region}, which is unknown.`)
    say(!!body.superior && !bodies.has(body.superior), `Body ${body.id} is under ${body.superior}, which is unknown.`)
    say(!!body.ledBy && !bodies.has(body.ledBy), `Body ${body.id} is led by ${body.ledBy}, which is unknown.`)
    const doors = data.units.filter((unit) => unit.body === body.id && unit.isDoor && unit.active)
    say(doors.length !== 1, `Body ${body.id} has ${doors.length} doors; it needs exactly one.`)
  }
  for (const unit of data.units) {
    say(!bodies.has(unit.body), `Unit ${unit.id} belongs to ${unit.body}, which is unknown.`)
    say(!regions.has(unit.region), `Unit ${unit.id} sits in ${unit.region}, which is unknown.`)
  }
  for (const region of data.regions.filter((one) => one.level === 'city' || one.level === 'county')) {
    const backstops = data.units.filter((unit) => unit.isBackstop && unit.region === region.code)
    say(backstops.length !== 1, `Region ${region.code} has ${backstops.length} backstop units; it needs exactly one.`)
  }
  for (const one of data.jurisdictions) {
    say(
      !units.has(one.unit),
      `Jurisdiction of ${one.bodyKind} in ${one.region} names unit ${one.unit}, which is unknown.`,
    )
  }
  return faults
}
