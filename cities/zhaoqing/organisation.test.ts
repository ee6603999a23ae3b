import { buildDirectory, faultsOfCity } from '@gongdao/agencies'
import { describe, expect, it } from 'vitest'
import { organisation } from './organisation.ts'

const directory = buildDirectory(organisation)

describe('the organisation of Zhaoqing', () => {
  it('has no faults', () => {
    expect(faultsOfCity(organisation)).toEqual([])
  })

  it('has the city, eight county-level units, 104 towns and streets and the zone, but not the prison', () => {
    const count = (level: string) => organisation.regions.filter((region) => region.level === level).length
    expect([count('city'), count('county'), count('town')]).toEqual([1, 8, 105])
    expect(directory.region('441284400')).toBeUndefined()
    expect(directory.region('441284450')?.name.zh).toBe('肇庆高新技术产业开发区')
  })

  it('names the streets of Duanzhou without the district', () => {
    expect(directory.region('441202001')?.name.zh).toBe('城东街道')
  })

  it('keeps the two towns called 回龙镇 apart', () => {
    const found = organisation.regions.filter((region) => region.name.zh === '回龙镇').map((region) => region.code)
    expect(found).toEqual(['441204112', '441226102'])
  })

  it('has nine procuratorates in one line of command, and courts that are only supervised', () => {
    const bodies = organisation.bodies.filter((body) => !body.isOutside)
    expect(bodies.filter((body) => body.kind === 'procuratorate')).toHaveLength(9)
    expect(bodies.filter((body) => body.kind === 'court')).toHaveLength(9)
    expect(directory.descendantsOf('zhaoqing.procuratorate')).toContain('sihui.procuratorate')
    expect(directory.descendantsOf('zqIntermediate')).toEqual(['zqIntermediate'])
  })

  it('leads a petition from a street to the petition office of its district', () => {
    expect(directory.doorOf('petitionOffice', '441202001').id).toBe('duanzhou.petitionOffice.reception')
  })

  it('leads a service to the unit that handles it, in each place that has one', () => {
    const led = (kind: string, place: string, service: string) => directory.doorOf(kind, place, { service }).id
    expect(led('justiceBureau', '441202001', 'legalAid')).toBe('duanzhou.justiceBureau.legalAid')
    expect(led('court', '441284', 'enforcementApplication')).toBe('sihuiCourt.enforcement')
    expect(led('court', 'unknown', 'onlineFiling')).toBe('zqIntermediate.filing')
    expect(led('procuratorate', '441202', 'accusation')).toBe('duanzhou.procuratorate.controlAppeals')
  })

  it('leads a matter from an unknown place to the door of the city', () => {
    expect(directory.doorOf('petitionOffice', 'unknown').id).toBe('zhaoqing.petitionOffice.reception')
  })

  it('finds one level above: district bureau, city bureau, city government, province', () => {
    const one = directory.superiorUnit('duanzhou.housing.office')
    const two = directory.superiorUnit(one!.id)
    const three = directory.superiorUnit(two!.id)
    expect([one?.id, two?.id, three?.id]).toEqual([
      'zhaoqing.housing.office',
      'zhaoqing.government.office',
      'gd.government.door',
    ])
  })

  it('lets the city petition office watch every government body, and nobody who answers to another law', () => {
    const watched = directory.descendantsOf('zhaoqing.petitionOffice')
    expect(watched).toContain('441202001.government')
    expect(watched).toContain('sihui.transport')
    const kinds = new Set(watched.map((id) => directory.body(id)?.kind))
    expect([...kinds].filter((kind) => ['court', 'procuratorate', 'justiceBureau'].includes(kind!))).toEqual([])
  })

  it('gives every door of every kind of body in every region to exactly one active unit', () => {
    const kinds = [...new Set(organisation.bodies.map((body) => body.kind))]
    for (const region of [...directory.regions().map((one) => one.code), 'unknown', 'outside']) {
      for (const kind of kinds) expect(directory.doorOf(kind, region).active).toBe(true)
    }
  })
})
