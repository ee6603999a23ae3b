import type { Body, Unit, Words } from '@gongdao/agencies'

/** A seat of government: the city, or one of its eight county-level units. */
export interface Seat {
  readonly code: string
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly level: 'city' | 'county'
}

/** One body with its units, before the ids are written out. */
interface BodyPlan {
  readonly key: string
  readonly kind: string
  readonly name: (seat: Seat) => Words
  readonly superior: (seat: Seat) => string | undefined
  readonly superiorRelation?: 'leads' | 'supervises'
  readonly ledByGovernment?: boolean
  readonly only?: 'city'
  readonly id?: (seat: Seat) => string
  readonly phone?: string
  readonly units: readonly UnitPlan[]
}

/** The first unit of a body is its door. `层` in a name stands for 科 in the city and 股 in a county. */
interface UnitPlan {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly isBackstop?: boolean
}

/** Full names: a district carries the city's name (肇庆市端州区…), a county or county-level city stands alone. */
const full = (seat: Seat) => (seat.zh.endsWith('区') ? `肇庆市${seat.zh}` : seat.zh)

const called =
  (zh: string, en: string) =>
  (seat: Seat): Words => ({ zh: full(seat) + zh, en: `${seat.en} ${en}` })

/** The same body of the city is one level above a county's; above the city's stands the province's, where it is named. */
const above =
  (key: string, province?: string) =>
  (seat: Seat): string | undefined =>
    seat.level === 'county' ? `zhaoqing.${key}` : province

const courtIds: Record<string, string> = { zhaoqing: 'zqIntermediate' }
const courtId = (seat: Seat) => courtIds[seat.id] ?? `${seat.id}Court`

export const seatBodies: readonly BodyPlan[] = [
  {
    key: 'government',
    kind: 'government',
    name: called('人民政府', 'People’s Government'),
    superior: above('government', 'gd.government'),
    units: [
      { key: 'office', zh: '办公室', en: 'General Office', isBackstop: true },
      { key: 'review', zh: '信访复查复核办公室', en: 'Petition Review Office' },
    ],
  },
  {
    key: 'petitionOffice',
    kind: 'petitionOffice',
    name: called('信访局', 'Petition Office'),
    superior: above('petitionOffice', 'gd.petitionOffice'),
    ledByGovernment: true,
    units: [
      { key: 'reception', zh: '接访层', en: 'Reception Section' },
      { key: 'letters', zh: '办信层', en: 'Letters Section' },
      { key: 'supervision', zh: '督查层', en: 'Supervision Section' },
    ],
  },
  {
    key: 'procuratorate',
    kind: 'procuratorate',
    name: called('人民检察院', 'People’s Procuratorate'),
    superior: above('procuratorate', 'gd.procuratorate'),
    phone: '12309',
    units: [
      { key: 'controlAppeals', zh: '控告申诉检察部', en: 'Accusations and Appeals Department' },
      { key: 'caseManagement', zh: '案件管理部', en: 'Case Management Department' },
      { key: 'criminal', zh: '刑事检察部', en: 'Criminal Prosecution Department' },
      { key: 'civil', zh: '民事行政检察部', en: 'Civil and Administrative Department' },
    ],
  },
  {
    key: 'court',
    kind: 'court',
    id: courtId,
    name: (seat) => ({
      zh: seat.level === 'city' ? '肇庆市中级人民法院' : `${full(seat)}人民法院`,
      en: seat.level === 'city' ? 'Zhaoqing Intermediate People’s Court' : `${seat.en} People’s Court`,
    }),
    superior: (seat) => (seat.level === 'county' ? 'zqIntermediate' : 'gdHigh'),
    superiorRelation: 'supervises',
    phone: '12368',
    units: [
      { key: 'litigationService', zh: '诉讼服务中心', en: 'Litigation Service Centre' },
      { key: 'filing', zh: '立案庭', en: 'Case Filing Division' },
      { key: 'enforcement', zh: '执行局', en: 'Enforcement Bureau' },
    ],
  },
  {
    key: 'justiceBureau',
    kind: 'justiceBureau',
    name: called('司法局', 'Justice Bureau'),
    superior: above('justiceBureau'),
    ledByGovernment: true,
    phone: '12348',
    units: [
      { key: 'legalService', zh: '公共法律服务中心', en: 'Public Legal Service Centre' },
      { key: 'legalAid', zh: '法律援助处', en: 'Legal Aid Office' },
      { key: 'mediation', zh: '人民调解指导层', en: 'Mediation Guidance Section' },
      { key: 'reconsideration', zh: '行政复议层', en: 'Reconsideration Section' },
    ],
  },
  {
    key: 'civilAffairs',
    kind: 'civilAffairs',
    name: called('民政局', 'Civil Affairs Bureau'),
    superior: above('civilAffairs'),
    ledByGovernment: true,
    units: [
      { key: 'office', zh: '办公室', en: 'General Office' },
      { key: 'assistance', zh: '社会救助层', en: 'Social Assistance Section' },
    ],
  },
  {
    key: 'police',
    kind: 'police',
    name: (seat) => ({
      zh: seat.zh.endsWith('区') ? `肇庆市公安局${seat.zh.slice(0, -1)}分局` : `${seat.zh}公安局`,
      en: `${seat.en} Public Security Bureau`,
    }),
    superior: above('police'),
    ledByGovernment: true,
    phone: '110',
    units: [
      { key: 'reception', zh: '信访接待室', en: 'Reception Office' },
      { key: 'legal', zh: '法制层', en: 'Legal Section' },
    ],
  },
  {
    key: 'supervisoryCommission',
    kind: 'supervisoryCommission',
    name: called('纪委监委', 'Supervisory Commission'),
    superior: above('supervisoryCommission'),
    phone: '12388',
    units: [{ key: 'letters', zh: '信访室', en: 'Letters and Visits Office' }],
  },
  {
    key: 'humanResources',
    kind: 'humanResources',
    name: called('人力资源和社会保障局', 'Human Resources and Social Security Bureau'),
    superior: above('humanResources'),
    ledByGovernment: true,
    phone: '12333',
    units: [
      { key: 'labourInspection', zh: '劳动保障监察综合执法层', en: 'Labour Inspection' },
      { key: 'arbitration', zh: '劳动人事争议仲裁院', en: 'Labour Arbitration' },
    ],
  },
  {
    key: 'politicalLegalCommittee',
    kind: 'politicalLegalCommittee',
    name: (seat) => ({
      zh: `中共${full(seat)}委政法委员会`.replace(/市委政法/, '市委政法'),
      en: `${seat.en} Political-Legal Committee`,
    }),
    superior: above('politicalLegalCommittee'),
    units: [{ key: 'office', zh: '办公室', en: 'General Office' }],
  },
  {
    key: 'hotline12345',
    kind: 'hotline12345',
    only: 'city',
    name: () => ({ zh: '肇庆市12345政务服务便民热线', en: 'Zhaoqing 12345 Government Hotline' }),
    superior: () => 'zhaoqing.government',
    phone: '12345',
    units: [{ key: 'desk', zh: '热线受理中心', en: 'Hotline Desk' }],
  },
]

/** Writes out one plan for one seat: the body and its units with their ids. */
export function bodyOf(plan: BodyPlan, seat: Seat): { body: Body; units: Unit[] } {
  const id = plan.id?.(seat) ?? `${seat.id}.${plan.key}`
  const superior = plan.superior(seat)
  const name = plan.name(seat)
  const body: Body = {
    id,
    kind: plan.kind,
    name,
    region: seat.code,
    ...(superior ? { superior, superiorRelation: plan.superiorRelation ?? 'leads' } : {}),
    ...(plan.ledByGovernment ? { ledBy: `${seat.id}.government` } : {}),
    ...(plan.phone ? { phone: plan.phone } : {}),
  }
  const units = plan.units.map((unit, place): Unit => {
    const own = unit.zh.replace('层', seat.level === 'city' ? '科' : '股')
    return {
      id: `${id}.${unit.key}`,
      body: id,
      kind: unit.key,
      name: { zh: name.zh + own, en: `${name.en}, ${unit.en}` },
      region: seat.code,
      isDoor: place === 0,
      isBackstop: unit.isBackstop ?? false,
      active: true,
      ...(plan.phone ? { phone: plan.phone } : {}),
    }
  })
  return { body, units }
}
