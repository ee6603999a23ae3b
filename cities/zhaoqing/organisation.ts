import type { Body, CityData, Oversight, ServiceWindow, Unit } from '@gongdao/agencies'
import { departmentsOf } from './departments.ts'
import { receivingUnits } from './receiving-units.ts'
import { city, countyIds, province, regions } from './regions.ts'
import { bodyOf, type Seat, seatBodies } from './seat-bodies.ts'
import { townBodies } from './town-bodies.ts'

const seats: readonly Seat[] = [
  { code: city.code, id: 'zhaoqing', ...{ zh: '肇庆市', en: 'Zhaoqing City' }, level: 'city' },
  ...countyIds.map((county): Seat => ({ ...county, level: 'county' })),
]

/** Bodies of the province above the city: named because the law sends people there, not served by this installation. */
const provincial: readonly (readonly [id: string, kind: string, zh: string, en: string])[] = [
  ['gd.government', 'government', '广东省人民政府', 'Guangdong People’s Government'],
  ['gd.petitionOffice', 'petitionOffice', '广东省信访局', 'Guangdong Petition Office'],
  ['gd.procuratorate', 'procuratorate', '广东省人民检察院', 'Guangdong People’s Procuratorate'],
  ['gdHigh', 'court', '广东省高级人民法院', 'Guangdong High People’s Court'],
]

function provincialBodies(): { bodies: Body[]; units: Unit[] } {
  const bodies = provincial.map(
    ([id, kind, zh, en]): Body => ({ id, kind, name: { zh, en }, region: province.code, isOutside: true }),
  )
  const units = bodies.map(
    (body): Unit => ({
      id: `${body.id}.door`,
      body: body.id,
      kind: 'outside',
      name: { zh: `${body.name.zh}（系统外）`, en: `${body.name.en} (outside this system)` },
      region: body.region,
      isDoor: true,
      isBackstop: false,
      active: true,
    }),
  )
  return { bodies, units }
}

/**
 * A petition office watches how the organs of its region keep the time of the law (信访工作条例 art. 22(5), 40). Left out:
 * courts, procuratorates and supervisory commissions (own law), and the justice bureau, whose consultations stay with it.
 */
function oversightOf(bodies: readonly Body[]): Oversight[] {
  const watched = new Set(['government', 'petitionOffice', 'civilAffairs', 'humanResources', 'police', 'other'])
  return seats.flatMap((seat) => {
    const overseer = `${seat.id}.petitionOffice`
    const isHere = (body: Body) =>
      seat.level === 'county' ? body.region.startsWith(seat.code) : body.region === seat.code
    return bodies
      .filter((body) => isHere(body) && watched.has(body.kind) && body.id !== overseer && !body.isOutside)
      .map((body) => ({ overseer, overseen: body.id }))
  })
}

/** Reception windows: what is open and where, as a demonstration. */
function windowsOf(units: readonly Unit[]): ServiceWindow[] {
  const received: Record<string, { zh: string; en: string }> = {
    'petitionOffice.reception': { zh: '人民来访接待厅', en: 'Visitors’ hall' },
    'procuratorate.controlAppeals': { zh: '12309检察服务中心', en: '12309 procuratorate service centre' },
    'justiceBureau.legalService': { zh: '公共法律服务大厅', en: 'Public legal service hall' },
    'court.litigationService': { zh: '诉讼服务大厅', en: 'Litigation service hall' },
  }
  return units.flatMap((unit) => {
    const key = unit.id.replace(/^[a-z]+\./, '').replace(/^\w*(Court|zqIntermediate)\./, 'court.')
    const hall = received[key]
    if (!hall) return []
    const seat = seats.find((one) => one.code === unit.region)!
    return [
      {
        id: `${unit.id}.hall`,
        unit: unit.id,
        name: hall,
        address: { zh: `${seat.zh}${hall.zh}（演示地址）`, en: `${hall.en}, ${seat.en} (demonstration address)` },
        hours: { zh: '工作日 8:30–12:00，14:30–17:30', en: 'Working days 8:30–12:00 and 14:30–17:30' },
      },
    ]
  })
}

function build(): CityData {
  const above = provincialBodies()
  const bodies: Body[] = [...above.bodies]
  const units: Unit[] = [...above.units]
  for (const seat of seats) {
    for (const plan of seatBodies) {
      if (plan.only === 'city' && seat.level !== 'city') continue
      const made = bodyOf(plan, seat)
      bodies.push(made.body)
      units.push(...made.units)
    }
    const made = departmentsOf(seat)
    bodies.push(...made.bodies)
    units.push(...made.units)
    for (const town of regions.filter((region) => region.parent === seat.code && region.level === 'town')) {
      const made = townBodies(town, seat)
      bodies.push(made.body)
      units.push(...made.units)
    }
  }
  // The zone's courts and procuratorate are not established (HANDBOOK A.1): no rows here, its county's doors receive.
  return {
    city: city.code,
    regions,
    bodies,
    units,
    jurisdictions: receivingUnits(seats),
    oversight: oversightOf(bodies),
    windows: windowsOf(units),
  }
}

/** The organisation of Zhaoqing: regions, bodies, units, chains of command, windows. */
export const organisation: CityData = build()
