import type { Body, Region, Unit } from '@gongdao/agencies'
import type { Seat } from './seat-bodies.ts'

/** What the government of a town, a street or the zone is called. */
function governmentName(town: Region): Body['name'] {
  if (town.name.zh.endsWith('街道')) return { zh: `${town.name.zh}办事处`, en: `${town.name.en} Office` }
  if (town.name.zh.endsWith('开发区')) return { zh: `${town.name.zh}管理委员会`, en: `${town.name.en} Committee` }
  return { zh: `${town.name.zh}人民政府`, en: `${town.name.en} Government` }
}

/** A town's government with its office and dispute centre, and the county's justice office (司法所) in the town. */
export function townBodies(town: Region, seat: Seat): { body: Body; units: Unit[] } {
  const id = `${town.code}.government`
  const name = governmentName(town)
  const unit = (key: string, zh: string, en: string, isDoor: boolean): Unit => ({
    id: `${id}.${key}`,
    body: id,
    kind: key,
    name: { zh: seat.zh + name.zh + zh, en: `${name.en} (${seat.en}), ${en}` },
    region: town.code,
    isDoor,
    isBackstop: false,
    active: true,
  })
  const justiceOffice: Unit = {
    id: `${seat.id}.justiceBureau.${town.code}`,
    body: `${seat.id}.justiceBureau`,
    kind: 'townJusticeOffice',
    name: {
      zh: `${seat.zh}司法局${town.name.zh.replace(/街道$|镇$/, '')}司法所`,
      en: `${town.name.en} Justice Office (${seat.en})`,
    },
    region: town.code,
    isDoor: false,
    isBackstop: false,
    active: true,
    phone: '12348',
  }
  const hasJusticeOffice = !town.name.zh.endsWith('开发区')
  return {
    body: {
      id,
      kind: 'government',
      name: { zh: seat.zh + name.zh, en: `${name.en} (${seat.en})` },
      region: town.code,
      superior: `${seat.id}.government`,
      superiorRelation: 'leads',
    },
    units: [
      unit('office', '党政综合办公室', 'General Office', true),
      unit('disputeCentre', '综治中心', 'Dispute Resolution Centre', false),
      ...(hasJusticeOffice ? [justiceOffice] : []),
    ],
  }
}
