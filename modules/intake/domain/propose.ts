import type { Proposal } from '../contract/index.ts'
import { type CallNumber, callNumbers, type KnownNumber } from './call-numbers.ts'
import { clausesOf } from './clauses.ts'
import { findPlace, type PlaceFound } from './find-place.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { AgencyLabel, RouteLabel, ServiceLabel } from './intake-labels.ts'
import { plainWords } from './plain-words.ts'
import type { ReferralTarget } from './referral-targets.ts'
import { serviceFacts } from './service-facts.ts'
import { type Sorted, sortMessage } from './sort-message.ts'
import { tipTargets } from './tip-targets.ts'
import { findUrgency, type UrgentGround } from './urgency.ts'

/** What else is known beside her words: a place she chose, or the page she came from. */
export interface Hints {
  readonly region?: string | undefined
  readonly service?: string | undefined
}

/** Where a service leads for this message. */
interface Way {
  readonly agency: AgencyLabel
  readonly route: RouteLabel
  readonly zh: string
  readonly en: string
  readonly call: readonly KnownNumber[]
}

const danger: readonly UrgentGround['kind'][] = ['selfHarm', 'violence', 'threat', 'helpless', 'eviction', 'accident']

/**
 * Proposes service, body, place and urgency for a message in a resident's own words, and says why. She decides.
 * No network, no chance: the same words always give the same proposal.
 */
export function propose(text: string, gazetteer: Gazetteer, hints: Hints = {}): Proposal {
  const plain = plainWords(text)
  const clauses = clausesOf(plain)
  const grounds = findUrgency(plain, clauses)
  const sorted = sortMessage(plain, grounds)
  const service = chosenService(sorted, hints)
  const way = wayOf(service, plain, grounds, sorted.target)
  const place = hints.region ? { region: hints.region, between: [] } : findPlace(plain, gazetteer)
  return {
    service,
    agency: way.agency,
    region: place.region,
    route: way.route,
    urgent: grounds.length > 0,
    ...reasons(way, grounds, place, gazetteer, sorted.isVague),
    call: numbersToCall(way, grounds),
    alternatives: alternatives(sorted, service, plain, grounds),
    suggestedBy: 'rules',
  }
}

function chosenService(sorted: Sorted, hints: Hints): ServiceLabel {
  const hinted = sorted.ranked.slice(0, 3).find((row) => row.service === hints.service)
  if (hinted && hinted.share > 0.15) return hinted.service
  // Words that say nothing yet: advice asks back, it never sends away.
  if (sorted.isVague) return 'legalConsultation'
  return sorted.ranked[0]!.service
}

function wayOf(
  service: ServiceLabel,
  plain: string,
  grounds: readonly UrgentGround[],
  target: ReferralTarget | undefined,
): Way {
  const facts = serviceFacts[service]
  const usual: Way = { agency: facts.agency, route: facts.route, zh: facts.zh, en: facts.en, call: facts.call ?? [] }
  if (service === 'referral') return wayOfReferral(plain, grounds, target) ?? usual
  if (service === 'tipOff') {
    const tip = tipTargets.find((row) => row.pattern.test(plain) && !row.unless?.test(plain))
    return tip ? { ...tip } : usual
  }
  if (service === 'protectionOrder' && grounds.some((ground) => danger.includes(ground.kind)))
    return { ...usual, route: 'combined' }
  if (service === 'caseInfoQuery' && /法院|法官|开庭|法庭/.test(plain) && !/检察/.test(plain))
    return { ...usual, agency: 'court', call: ['12368'] }
  return usual
}

function wayOfReferral(
  plain: string,
  grounds: readonly UrgentGround[],
  target: ReferralTarget | undefined,
): Way | undefined {
  const grave = grounds.filter((ground) => danger.includes(ground.kind))
  const isLabour = target?.agency === 'humanResources'
  const isGrave =
    grave.some((ground) => ground.kind !== 'eviction') && !(isLabour && grave.every((g) => g.kind === 'threat'))
  if (isGrave || (grave.length > 0 && !target)) return wayOfDanger(plain, grave)
  if (!target) return undefined
  const route = isLabour && grounds.some((ground) => ground.letter !== 'c') ? 'combined' : target.route
  return { ...target, route }
}

function wayOfDanger(plain: string, grave: readonly UrgentGround[]): Way {
  const isFire = grave.some((ground) => ground.call[0] === '119')
  if (isFire && !/打|砍|人放火|泼/.test(plain))
    return {
      agency: 'other',
      route: 'combined',
      zh: '火情请先拨119，人先离开',
      en: 'Fire: call 119 first and get out',
      call: ['119'],
    }
  const zh = grave.some((ground) => ground.kind === 'selfHarm')
    ? '请先让身边的人陪着，救助由公安和急救马上到场，之后社工和心理援助跟进'
    : '人身安全先由公安到场处置，之后再办调解、援助或诉讼'
  const en = grave.some((ground) => ground.kind === 'selfHarm')
    ? 'Stay with someone; police and ambulance come at once, social workers follow'
    : 'Safety first: the police come; mediation, aid or suit follow'
  return { agency: 'police', route: 'combined', zh, en, call: ['110'] }
}

function reasons(
  way: Way,
  grounds: readonly UrgentGround[],
  place: PlaceFound,
  gazetteer: Gazetteer,
  isVague: boolean,
): { why: string; whyEn: string } {
  const zh: string[] = []
  const en: string[] = []
  if (grounds.length > 0) {
    const call = grounds.flatMap((ground) => ground.call)[0]
    zh.push(`${grounds.map((ground) => ground.zh).join('，')}，属于紧急${call ? `，请先拨${call}` : '，请尽快办理'}`)
    en.push(`Urgent: ${grounds.map((ground) => ground.en).join('; ')}${call ? `; call ${call} first` : ''}`)
  }
  if (isVague) {
    zh.push('这些话还看不出要办什么，可以多说几句，或者先咨询')
    en.push('These words do not show yet what you need: tell a little more, or ask for advice')
  } else {
    zh.push(way.zh)
    en.push(way.en)
  }
  if (place.between.length > 1) {
    const names = place.between.map((code) => gazetteer.title.get(code) ?? code)
    zh.push(`这个地名在${names.join('、')}都有，请选一处`)
    en.push(`that place name exists in ${place.between.length} counties: please choose`)
  }
  return { why: `${zh.join('；')}。`, whyEn: `${en.join('; ')}.` }
}

/** Emergency numbers first, then those of the body. */
function numbersToCall(way: Way, grounds: readonly UrgentGround[]): CallNumber[] {
  const wanted = [...grounds.flatMap((ground) => ground.call), ...way.call]
  if (grounds.some((ground) => ground.kind === 'violence') && way.agency === 'court') wanted.push('12338')
  return [...new Set(wanted)].map((number) => callNumbers[number])
}

/** What may stand beside a call for help; nobody in danger is offered a course or a form about fees. */
const helping: readonly ServiceLabel[] = [
  'protectionOrder',
  'socialWorkCase',
  'legalAid',
  'legalConsultation',
  'referral',
]

function alternatives(
  sorted: Sorted,
  chosen: ServiceLabel,
  plain: string,
  grounds: readonly UrgentGround[],
): Proposal['alternatives'] {
  const isGrave = grounds.some((ground) => danger.includes(ground.kind))
  const others = sorted.ranked.filter((row) => row.service !== chosen && (!isGrave || helping.includes(row.service)))
  return others
    .filter((row, index) => index === 0 || row.share > 0.04)
    .slice(0, 3)
    .map(({ service }) => {
      const way = wayOf(service, plain, grounds, sorted.target)
      return { service, agency: way.agency, why: `${way.zh}。`, whyEn: `${way.en}.` }
    })
}
