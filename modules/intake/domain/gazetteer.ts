import { ambiguousOutside, outsidePlaces } from './outside-places.ts'

/** A division of the city as the agencies directory hands it in. */
export interface Place {
  readonly code: string
  readonly name: { readonly zh: string }
  readonly level: 'city' | 'county' | 'town'
  readonly parent?: string | undefined
}

/** What a name may stand for: one or several counties, the whole city, or a place outside it. */
export interface NamedPlace {
  readonly name: string
  readonly kind: 'city' | 'county' | 'town' | 'outside'
  readonly counties: readonly string[]
  /** The bare name is also a common word: it counts only with its suffix, or beside its county. */
  readonly needsCompany: boolean
}

export interface Gazetteer {
  readonly city: string
  readonly cityName: string
  readonly names: ReadonlyMap<string, NamedPlace>
  readonly pattern: RegExp
  readonly title: ReadonlyMap<string, string>
}

// Bare names of towns that are everyday words or stand in many cities.
const everyday = new Set(
  '凤凰 莲花 永安 新桥 大湾 水南 乐城 桥头 幸福 大岗 永固 中洲 长安 大洲 江口 杏花 长岗 新圩 永丰 东城 城中 城东 城西 南岸 五和 横山 北市 大沙 江川 凤岗 平凤 南街 罗源 黄田 桂城 坑口 回龙 金装 南丰 凤村 白土 贞山 梁村 古水 江谷'.split(
    ' ',
  ),
)

const suffix = /(?:壮族瑶族乡|街道办事处|街道|镇|乡|自治县|县|区|市)$/

/** Indexes the names of one city's divisions once; the rest of the country is only "outside". */
export function buildGazetteer(city: string, places: readonly Place[]): Gazetteer {
  const names = new Map<string, NamedPlace>()
  const title = new Map<string, string>()
  const own = places.find((place) => place.code === city)
  const put = (name: string, kind: NamedPlace['kind'], counties: readonly string[], needsCompany = false): void => {
    if (name.length < 2) return
    const known = names.get(name)
    const all = known && known.kind === kind ? [...new Set([...known.counties, ...counties])] : counties
    if (known && known.kind !== kind && known.kind !== 'outside' && kind !== 'county') return
    names.set(name, { name, kind, counties: all, needsCompany })
  }
  for (const name of outsidePlaces) {
    put(name, 'outside', [], ambiguousOutside.has(name))
    if (!name.endsWith('县')) put(`${name}市`, 'outside', [])
  }
  for (const name of ['珠三角', '外省', '外市', '省外']) put(name, 'outside', [], true)
  for (const place of places) {
    title.set(place.code, place.name.zh)
    if (place.level === 'city') continue
    const county = place.level === 'county' || !place.parent || place.parent === city ? place.code : place.parent
    const full = withoutCounty(place.name.zh, places)
    const bare = full.replace(suffix, '')
    if (place.level === 'county') {
      put(full, 'county', [county])
      put(bare, 'county', [county])
      continue
    }
    if (/监狱|开发区/.test(full)) {
      for (const name of zoneNames(full)) put(name, 'county', [place.code])
      continue
    }
    put(full, 'town', [county])
    if (full.endsWith('街道')) put(full.slice(0, -1).replace(/街$/, '街'), 'town', [county])
    put(bare, 'town', [county], everyday.has(bare))
  }
  const cityName = own?.name.zh ?? ''
  for (const name of [cityName, cityName.replace(suffix, '')]) put(name, 'city', [city])
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length)
  return { city, cityName, names, pattern: new RegExp(longestFirst.join('|') || '(?!)', 'g'), title }
}

/** 端州区城东街道 is printed with its district; people say 城东街道. */
function withoutCounty(name: string, places: readonly Place[]): string {
  for (const place of places) {
    if (place.level === 'county' && name.length > place.name.zh.length && name.startsWith(place.name.zh))
      return name.slice(place.name.zh.length)
  }
  return name
}

/** A development zone goes by several names; a prison is nobody's residence. */
function zoneNames(full: string): string[] {
  if (full.includes('监狱')) return []
  const inBrackets = [...full.matchAll(/[（(]([^）)]{2,8})[）)]/g)].map((found) => found[1]!)
  // 高新区 alone exists in every city; with the city's name, or by its own name, it is ours.
  return [full, full.replace('高新技术产业开发区', '高新区'), ...inBrackets]
}
