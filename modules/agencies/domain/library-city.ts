import type { Unit } from '../contract/index.ts'
import type { CityData } from './directory.ts'

const both = (zh: string, en: string) => ({ zh, en })

/** A unit of the playful city of libraries in which this module is tested. */
export const libraryUnit = (id: string, body: string, region: string, more: Partial<Unit> = {}): Unit => ({
  id,
  body,
  kind: 'desk',
  name: both(id, id),
  region,
  isDoor: false,
  isBackstop: false,
  active: true,
  ...more,
})

/** A city of two districts, of which only the north has a library of its own. */
export function aCity(): CityData {
  return {
    city: '990000',
    regions: [
      { code: '990000', name: both('书城', 'Booktown'), level: 'city' },
      { code: '990001', name: both('北区', 'North'), level: 'county', parent: '990000' },
      { code: '990002', name: both('南区', 'South'), level: 'county', parent: '990000' },
      { code: '990001001', name: both('北一街', 'North First Street'), level: 'town', parent: '990001' },
    ],
    bodies: [
      { id: 'city.hall', kind: 'hall', name: both('市政厅', 'City hall'), region: '990000' },
      { id: 'north.hall', kind: 'hall', name: both('北区厅', 'North hall'), region: '990001', superior: 'city.hall' },
      { id: 'south.hall', kind: 'hall', name: both('南区厅', 'South hall'), region: '990002' },
      {
        id: 'city.library',
        kind: 'library',
        name: both('市图书馆', 'City library'),
        region: '990000',
        superior: 'city.hall',
      },
      {
        id: 'north.library',
        kind: 'library',
        name: both('北区图书馆', 'North library'),
        region: '990001',
        superior: 'city.library',
        superiorRelation: 'leads',
        ledBy: 'north.hall',
      },
    ],
    units: [
      libraryUnit('city.hall.office', 'city.hall', '990000', { isDoor: true, isBackstop: true }),
      libraryUnit('north.hall.office', 'north.hall', '990001', { isDoor: true, isBackstop: true }),
      libraryUnit('south.hall.office', 'south.hall', '990002', { isDoor: true, isBackstop: true }),
      libraryUnit('city.library.desk', 'city.library', '990000', { isDoor: true }),
      libraryUnit('north.library.desk', 'north.library', '990001', { isDoor: true }),
      libraryUnit('north.library.archive', 'north.library', '990001', { name: both('档案室', 'Archive') }),
    ],
    jurisdictions: [],
    oversight: [],
    windows: [
      {
        id: 'north.desk.hall',
        unit: 'north.library.desk',
        name: both('大厅', 'Hall'),
        address: both('北一街1号', '1 North First Street'),
        hours: both('工作日', 'Working days'),
      },
    ],
  }
}
