import type { Body, Unit } from '@gongdao/agencies'
import type { Seat } from './seat-bodies.ts'

/** The departments to which petitions are mostly forwarded. `phone` only where the number is a nationwide public one. */
const departments: readonly { key: string; zh: string; en: string; kind?: string; phone?: string; branch?: boolean }[] =
  [
    { key: 'housing', zh: '住房和城乡建设局', en: 'Housing and Construction Bureau', phone: '12345' },
    { key: 'transport', zh: '交通运输局', en: 'Transport Bureau', phone: '12328' },
    { key: 'environment', zh: '生态环境局', en: 'Ecology and Environment Bureau', phone: '12369', branch: true },
    { key: 'education', zh: '教育局', en: 'Education Bureau' },
    { key: 'health', zh: '卫生健康局', en: 'Health Bureau' },
    { key: 'land', zh: '自然资源局', en: 'Natural Resources Bureau' },
    { key: 'market', zh: '市场监督管理局', en: 'Market Regulation Bureau', phone: '12315' },
    { key: 'agriculture', zh: '农业农村局', en: 'Agriculture and Rural Affairs Bureau' },
    { key: 'urbanManagement', zh: '城市管理和综合执法局', en: 'Urban Management Bureau' },
    { key: 'water', zh: '水利局', en: 'Water Bureau' },
    { key: 'emergency', zh: '应急管理局', en: 'Emergency Management Bureau' },
    { key: 'culture', zh: '文化广电旅游体育局', en: 'Culture, Tourism and Sports Bureau' },
    { key: 'women', zh: '妇女联合会', en: 'Women’s Federation', kind: 'other', phone: '12338' },
  ]

/** The departments of one seat, each with the unit that receives petitions for it. */
export function departmentsOf(seat: Seat): { bodies: Body[]; units: Unit[] } {
  const bodies: Body[] = []
  const units: Unit[] = []
  for (const department of departments) {
    const id = `${seat.id}.${department.key}`
    // A county's environment bureau is a branch of the city's (垂直管理), not a department of the county government.
    const isBranch = department.branch && seat.level === 'county'
    const prefix = seat.zh.endsWith('区') ? `肇庆市${seat.zh}` : seat.zh
    const name = isBranch
      ? { zh: `肇庆市${department.zh}${seat.zh.slice(0, -1)}分局`, en: `Zhaoqing ${department.en}, ${seat.en} Branch` }
      : { zh: prefix + department.zh, en: `${seat.en} ${department.en}` }
    const phone = department.phone ? { phone: department.phone } : {}
    bodies.push({
      id,
      kind: department.kind ?? 'government',
      department: department.key,
      name,
      region: seat.code,
      superior: seat.level === 'county' ? `zhaoqing.${department.key}` : 'zhaoqing.government',
      superiorRelation: 'leads',
      ...(seat.level === 'county' && !isBranch ? { ledBy: `${seat.id}.government` } : {}),
      ...phone,
    })
    units.push({
      id: `${id}.office`,
      body: id,
      kind: 'office',
      name: { zh: `${name.zh}信访工作办公室`, en: `${name.en}, Petition Desk` },
      region: seat.code,
      isDoor: true,
      isBackstop: false,
      active: true,
      ...phone,
    })
  }
  return { bodies, units }
}
