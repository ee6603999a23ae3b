import type { Body, Region, ServiceWindow, Unit, Words } from '../contract/index.ts'

/** Which unit receives what is addressed to a kind of body in a region, where it is not simply the body's door. */
export interface Jurisdiction {
  readonly bodyKind: string
  readonly region: string
  /** Only for this service; absent: for every service. */
  readonly service?: string
  readonly unit: string
}

/** A body that watches how others keep the law's time (信访工作条例 art. 22 and 40), without leading them. */
export interface Oversight {
  readonly overseer: string
  readonly overseen: string
}

/** The organisation of one city, as data. */
export interface CityData {
  readonly city: string
  readonly regions: readonly Region[]
  readonly bodies: readonly Body[]
  readonly units: readonly Unit[]
  readonly jurisdictions: readonly Jurisdiction[]
  readonly oversight: readonly Oversight[]
  readonly windows: readonly ServiceWindow[]
}

/** Who exists and who receives what: answered from memory, without waiting. */
export interface Directory {
  readonly city: string
  /** Regions inside the city, the city first. */
  regions(): readonly Region[]
  region(code: string): Region | undefined
  /** A name for every code that a matter may carry, `unknown` and `outside` included. */
  regionName(code: string): Words
  /** The region and the regions that contain it, nearest first. */
  regionPath(code: string): readonly Region[]
  bodies(): readonly Body[]
  body(id: string): Body | undefined
  unit(id: string): Unit | undefined
  /** All units, dissolved ones included. */
  units(): readonly Unit[]
  unitsOf(bodyId: string): readonly Unit[]
  /**
   * The unit that receives what is addressed to this kind of body in this place. Falls back to the containing region, at
   * last to the city; `unknown` and `outside` lead to the city's door; nobody at all leads to the backstop.
   */
  doorOf(bodyKind: string, regionCode: string, options?: { service?: string; department?: string }): Unit
  /** The unit that receives for a body. */
  doorOfBody(bodyId: string): Unit | undefined
  /** The door of the body one level above the unit's body; nothing where there is none. */
  superiorUnit(unitId: string): Unit | undefined
  /** The county's or, failing that, the city's backstop (兜底): responsible when nobody else is. */
  backstop(regionCode: string): Unit
  /** The body itself and every body it leads or oversees, for supervisors. */
  descendantsOf(bodyId: string): readonly string[]
  /** The unit that stands today for this one: itself, or whoever took over after it was dissolved. */
  successorOf(unitId: string): Unit | undefined
  windowsOf(unitId: string): readonly ServiceWindow[]
  /** Units whose name, body or region contains every word of `q`; active ones only. */
  search(q: string, limit?: number): readonly Unit[]
}

const unknownRegions: Record<string, Words> = {
  unknown: { zh: '地点未明', en: 'Place not known' },
  outside: { zh: '本市以外', en: 'Outside this city' },
}

/** Builds the directory once from a city's data; every question afterwards is a look-up. */
export function buildDirectory(data: CityData): Directory {
  const regions = new Map(data.regions.map((region) => [region.code, region]))
  const bodies = new Map(data.bodies.map((body) => [body.id, body]))
  const units = new Map(data.units.map((unit) => [unit.id, unit]))
  const unitsByBody = groupBy(data.units, (unit) => unit.body)
  const windowsByUnit = groupBy(data.windows, (window) => window.unit)
  const bodiesByPlace = groupBy(data.bodies, (body) => placeKey(body.kind, body.region, body.department))
  const jurisdictions = new Map(data.jurisdictions.map((j) => [placeKey(j.bodyKind, j.region, j.service), j.unit]))
  const backstops = new Map(
    data.units.filter((unit) => unit.isBackstop && unit.active).map((unit) => [unit.region, unit]),
  )
  const below = subordinates(data)
  const searchable = data.units.map((unit) => ({ unit, text: searchText(unit, bodies, regions) }))

  const regionPath = (code: string): Region[] => {
    const path: Region[] = []
    let region = regions.get(code)
    while (region && region.level !== 'province' && !path.includes(region)) {
      path.push(region)
      region = region.parent ? regions.get(region.parent) : undefined
    }
    const city = regions.get(data.city)
    if (path.length === 0 && city) path.push(city)
    return path
  }

  const successorOf = (unitId: string): Unit | undefined => {
    const seen = new Set<string>()
    let unit = units.get(unitId)
    while (unit && !unit.active && unit.successor && !seen.has(unit.id)) {
      seen.add(unit.id)
      unit = units.get(unit.successor)
    }
    return unit?.active ? unit : undefined
  }

  const doorOfBody = (bodyId: string): Unit | undefined => {
    const own = unitsByBody.get(bodyId) ?? []
    const door = own.find((unit) => unit.isDoor && unit.active) ?? own.find((unit) => unit.active)
    return door ?? own.map((unit) => successorOf(unit.id)).find(Boolean)
  }

  const backstop = (regionCode: string): Unit => {
    for (const region of regionPath(regionCode)) {
      const unit = backstops.get(region.code)
      if (unit) return unit
    }
    throw new Error(`City ${data.city} has no backstop unit.`)
  }

  const doorOf: Directory['doorOf'] = (bodyKind, regionCode, options = {}) => {
    for (const region of regionPath(regionCode)) {
      const given =
        jurisdictions.get(placeKey(bodyKind, region.code, options.service)) ??
        jurisdictions.get(placeKey(bodyKind, region.code))
      const chosen = given && !options.department ? successorOf(given) : undefined
      if (chosen) return chosen
      for (const body of bodiesByPlace.get(placeKey(bodyKind, region.code, options.department)) ?? []) {
        const door = doorOfBody(body.id)
        if (door) return door
      }
    }
    return backstop(regionCode)
  }

  return {
    city: data.city,
    regions: () => data.regions.filter((region) => region.level !== 'province'),
    region: (code) => regions.get(code),
    regionName: (code) => regions.get(code)?.name ?? unknownRegions[code] ?? { zh: code, en: code },
    regionPath,
    bodies: () => data.bodies,
    body: (id) => bodies.get(id),
    unit: (id) => units.get(id),
    units: () => data.units,
    unitsOf: (bodyId) => unitsByBody.get(bodyId) ?? [],
    doorOf,
    doorOfBody,
    superiorUnit: (unitId) => {
      const superior = bodies.get(units.get(unitId)?.body ?? '')?.superior
      return superior ? doorOfBody(superior) : undefined
    },
    backstop,
    descendantsOf: (bodyId) => below.get(bodyId) ?? [bodyId],
    successorOf,
    windowsOf: (unitId) => windowsByUnit.get(unitId) ?? [],
    search: (q, limit = 20) => {
      const words = q.toLowerCase().split(/\s+/).filter(Boolean)
      const hits = searchable.filter(({ unit, text }) => unit.active && words.every((word) => text.includes(word)))
      return hits.slice(0, limit).map(({ unit }) => unit)
    },
  }
}

const placeKey = (kind: string, region: string, detail = '') => `${kind}|${region}|${detail}`

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

function searchText(unit: Unit, bodies: Map<string, Body>, regions: Map<string, Region>): string {
  const body = bodies.get(unit.body)
  const region = regions.get(unit.region)
  const names = [unit.name, body?.name, region?.name].flatMap((name) => (name ? [name.zh, name.en] : []))
  return [unit.id, ...names].join(' ').toLowerCase()
}

/**
 * For each body: itself and all below it. Leading passes on (a leader's leader leads); overseeing reaches the overseen
 * body only. A court's superior supervises judgments, it does not lead: lower courts are not among its descendants.
 */
function subordinates(data: CityData): Map<string, string[]> {
  const led = new Map<string, string[]>()
  const lead = (leader: string | undefined, body: string) => {
    if (leader) led.set(leader, [...(led.get(leader) ?? []), body])
  }
  for (const body of data.bodies) {
    if (body.superiorRelation !== 'supervises') lead(body.superior, body.id)
    lead(body.ledBy, body.id)
  }
  const oversees = groupBy(data.oversight, (edge) => edge.overseer)
  const result = new Map<string, string[]>()
  for (const body of data.bodies) {
    const seen = new Set([body.id])
    for (const one of seen) for (const next of led.get(one) ?? []) seen.add(next)
    for (const one of [...seen]) for (const edge of oversees.get(one) ?? []) seen.add(edge.overseen)
    result.set(body.id, [...seen])
  }
  return result
}
