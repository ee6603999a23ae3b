import type { Gazetteer, NamedPlace } from './gazetteer.ts'

/** The competent place of a message, as far as its words tell. */
export interface PlaceFound {
  /** A division code, `unknown`, or `outside`. */
  readonly region: string
  /** Counties between which the words leave open, for a town whose name occurs twice. */
  readonly between: readonly string[]
}

interface Mention {
  readonly at: number
  readonly end: number
  readonly place: NamedPlace
  readonly score: number
}

const organ =
  /^(?:市|区|县|镇)?(?:的)?(?:人民|中级|中院|基层)?(?:法院|检察院|公安|派出所|司法局|司法所|民政|信访|人社|劳动|监委|纪委|政府|交警|城管|公证|法庭|看守所|仲裁|那边|这边|这里|当地|工地|工厂|仓库|小区|村|路|街)/
const stays = /(?:在|位于|住|住在|来到|属于|地址|注册地|发生在|案件在|户口|房子在|厂在|工地在|到|是)$/
const leads = /(?:在|去|到|从|回|来自|位于|住|往|于|我是|是|和|至)$/
const elsewhere = /(?:打工|上班|读书|工作|做生意|出差|务工|定居|旅游|嫁|老家)/
const relation =
  /(?:儿女|子女|儿子|女儿|孩子|亲戚|朋友|哥哥|弟弟|姐姐|妹妹|兄弟|同学|丈夫|老公|老婆|妻子|父母)(?:们)?(?:都|全|也|就|现在|已经)?(?:在|去了|住在|嫁到|嫁去|搬去|搬到|来自)$/
const notAPlace =
  /^(?:路|大道|街(?!道)|东路|西路|南路|北路|中路|公园|酒店|大厦|烧|菜|人(?!民)|籍|话|口音|牌|银行|学院|中学|小学|大学|广场|花园|地产|集团)/
const happenedThere = /拖欠|欠薪|工资|受伤|被打|被人|被骗|出车祸|撞|工伤|房东|辞退|丢了|买的房|法院|派出所/
const compared = /(?:不像|像|听说|据说|看到|人家|比如|比|学习|新闻说|跟|不是)$/

/** Finds the competent place: where it happened or whose organ acts, not where a relative lives. */
export function findPlace(plain: string, gazetteer: Gazetteer): PlaceFound {
  const mentions = mentionsIn(plain, gazetteer)
  const isOutsideOnly = mentions.every((mention) => mention.place.kind === 'outside')
  const best = [...mentions].sort((a, b) => b.score - a.score || a.at - b.at)[0]
  if (!best || (best.score <= 0 && !isOutsideOnly)) return { region: 'unknown', between: [] }
  if (best.place.kind === 'outside') {
    // A city named in passing is no competent place: it must be where the organ is or where it happened.
    const happened = isOutsideOnly && happenedThere.test(plain.slice(best.end, best.end + 40))
    return { region: best.score >= 1.6 || happened ? 'outside' : 'unknown', between: [] }
  }
  if (best.place.kind === 'city') return { region: finer(mentions, best) ?? gazetteer.city, between: [] }
  if (best.place.counties.length === 1) return { region: best.place.counties[0]!, between: [] }
  const county = mentions.find((m) => m.place.kind === 'county' && best.place.counties.includes(m.place.counties[0]!))
  if (county) return { region: county.place.counties[0]!, between: [] }
  return { region: 'unknown', between: best.place.counties }
}

/** 肇庆 and a county both named: the county, unless the city's own organ is meant (肇庆中院, 市检察院). */
function finer(mentions: readonly Mention[], city: Mention): string | undefined {
  if (city.score >= 4) return undefined
  const county = mentions.find(
    (m) => m !== city && m.score > 0 && m.place.counties.length === 1 && m.place.kind !== 'city',
  )
  return county?.place.counties[0]
}

function mentionsIn(plain: string, gazetteer: Gazetteer): Mention[] {
  const mentions: Mention[] = []
  const found = [...plain.matchAll(gazetteer.pattern)]
  for (const [index, match] of found.entries()) {
    const place = gazetteer.names.get(match[0])
    if (!place) continue
    const at = match.index
    const end = at + match[0].length
    const before = plain.slice(Math.max(0, at - 10), at)
    const after = plain.slice(end, end + 10)
    const previous = found[index - 1]
    const follows = previous && at - (previous.index + previous[0].length) <= 1 ? mentions.at(-1) : undefined
    if (place.needsCompany && !hasCompany(place, before, after, follows)) continue
    // 东莞长安镇: a town right behind a place outside belongs to it.
    if (follows?.place.kind === 'outside' && follows.end >= at - 1 && place.kind === 'town') {
      mentions.push({ at, end, place: follows.place, score: follows.score })
      continue
    }
    mentions.push({
      at,
      end,
      place,
      score: scoreOf(place, before, after, plain.length === end || /^[。!?,\s]*$/.test(plain.slice(end))),
    })
  }
  return mentions
}

function hasCompany(place: NamedPlace, before: string, after: string, follows: Mention | undefined): boolean {
  if (place.kind === 'outside') return leads.test(before) && !notAPlace.test(after)
  if (!follows) return false
  return follows.place.kind === 'city' || place.counties.some((county) => follows.place.counties.includes(county))
}

function scoreOf(place: NamedPlace, before: string, after: string, isLast: boolean): number {
  let score = place.kind === 'outside' ? 0.4 : place.kind === 'city' ? 1.2 : 2
  if (notAPlace.test(after) && (place.kind === 'outside' || place.kind === 'city')) score -= 1.5
  if (
    place.kind === 'city' &&
    /^(?:市)?(?:中院|中级|检察院|人民检察院|公安局|政府|信访局|司法局|民政局|监委)/.test(after)
  )
    score += 3
  else if (organ.test(after)) score += 2.5
  if (stays.test(before)) score += 1
  if (isLast) score += 1.5
  if (relation.test(before)) score -= 3
  if (compared.test(before)) score -= 2
  if (elsewhere.test(after.slice(0, 5))) score -= 1.8
  // 佛山欠我工资: what happened there outweighs where the speaker comes from.
  if (place.kind === 'outside' && happenedThere.test(after)) score += 1.8
  if (/(?:我是|老家在?|祖籍|户籍)$/.test(before)) score -= 1.5
  return score
}
