import type { CompiledDefinition, Field } from '@gongdao/catalogue'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { TimelineEntry, Words } from '../contract/index.ts'
import { type FoldableAction, fieldsOf, papersOf } from './action-content.ts'
import { engineActRules, titleOf } from './engine-acts.ts'
import type { MatterState, ReturnState } from './matter-state.ts'
import { dayInWords, fillPlaces, valueInWords, verdictsInWords, type Wording } from './words-of-values.ts'

/** In whose eyes: an applicant sees units, not people; identities of a protected matter only its present unit sees. */
export interface Eyes {
  readonly audience: 'applicant' | 'staff'
  readonly hidesPersonal: boolean
  readonly roles: readonly string[]
}

/** One action with the state it led to. */
export interface Told {
  readonly action: FoldableAction & { readonly hash: string }
  readonly after: MatterState
  /** The date on which the leading clock ended then. */
  readonly due: string | undefined
}

export interface TimelineWording {
  readonly compiled: CompiledDefinition
  readonly eyes: Eyes
  readonly wording: Wording
  /** Both languages of a letter need both. */
  readonly inLanguage: (language: 'zh' | 'en') => Wording
  readonly unitWords: (id: string) => Words
  readonly takenBack: ReadonlySet<number>
}

/** Who handles what inside a unit is no business of the applicant's; that a letter reached her is said beside the letter. */
const notForHer = ['assign', 'recuse', 'serve']

/** That somebody else brought the same is told to the applicant, but not where people are protected. */
const aboutOthers = ['join', 'part', 'shareAnswer']

const isForThem = (act: string, { compiled, eyes }: TimelineWording): boolean =>
  eyes.audience === 'staff' ||
  !(notForHer.includes(act) || (compiled.definition.confidentiality !== 'ordinary' && aboutOthers.includes(act)))

/** The act of the service that an entry tells of: an answer that came with another matter tells of that one's act. */
export const toldAct = (action: Pick<FoldableAction, 'act' | 'facts'>, compiled: CompiledDefinition) =>
  compiled.act(action.act === 'answerTogether' ? String(action.facts.answered ?? '') : action.act)

/** The timeline, spelled out field by field for its audience. */
export function presentTimeline(told: readonly Told[], given: TimelineWording): TimelineEntry[] {
  const log: Log = {
    actions: new Map(told.map(({ action }) => [action.seq, action])),
    served: new Map(
      told
        .filter(({ action }) => action.act === 'serve')
        .map(({ action }) => [Number(fieldsOf(action).seq), action.happenedAt]),
    ),
  }
  return told.filter(({ action }) => isForThem(action.act, given)).map((one) => presentEntry(one, given, log))
}

/** What entries say of one another. */
interface Log {
  readonly actions: ReadonlyMap<number, FoldableAction>
  /** When the letter of an act reached her. */
  readonly served: ReadonlyMap<number, string>
}

function presentEntry({ action, after, due }: Told, given: TimelineWording, log: Log): TimelineEntry {
  const { compiled, eyes, takenBack } = given
  const isTakenBack = takenBack.has(action.seq)
  const servedAt = log.served.get(action.seq)
  const letter = isTakenBack && eyes.audience === 'applicant' ? undefined : letterOf({ action, after, due }, given)
  return {
    seq: action.seq,
    act: action.act,
    title: titleOf(compiled, action.act),
    happenedAt: action.happenedAt,
    recordedAt: action.recordedAt,
    by: presentActor(action, given),
    state: after.state,
    phase: after.phase,
    facts: factsOf(action, given, log),
    ...(letter ? { letter } : {}),
    documents: eyes.hidesPersonal ? [] : papersOf(action).map((paper) => paper.id),
    takenBack: isTakenBack,
    ...(letter && servedAt ? { servedAt } : {}),
    hash: action.hash,
  }
}

function presentActor({ by }: FoldableAction, { eyes, wording, unitWords }: TimelineWording): TimelineEntry['by'] {
  const isNamed = eyes.audience === 'staff' && by.kind === 'staff'
  return {
    kind: by.role === 'applicant' ? 'applicant' : by.kind,
    ...(isNamed ? { name: wording.personName(by.id) } : {}),
    ...(by.unit ? { unit: by.unit, unitName: unitWords(by.unit) } : {}),
  }
}

function factsOf(action: FoldableAction, given: TimelineWording, log: Log): TimelineEntry['facts'] {
  const { wording, compiled } = given
  const values = fieldsOf(action)
  const verdicts = action.facts.verdicts as ReturnState['verdicts'] | undefined
  const facts = visibleFields(action, given).flatMap((field) => {
    // What was judged item by item is told item by item below.
    if (verdicts && field.kind === 'requirements') return []
    const value =
      field.kind === 'seq'
        ? entryInWords(log.actions.get(Number(values[field.name])), given)
        : valueInWords(field, values[field.name], wording)
    return value === '' ? [] : [{ label: field.label, value }]
  })
  if (!verdicts) return facts
  const field = compiled.act(action.act)?.fields?.find((one) => one.kind === 'requirements')
  const label = field?.label ?? { zh: '核对结果', en: 'Verdicts' }
  return [{ label, value: verdictsInWords(verdicts, wording) }, ...facts]
}

/** `2026年3月2日：答复`: another entry, as a person finds it. */
function entryInWords(action: FoldableAction | undefined, { compiled, wording }: TimelineWording): string {
  if (!action) return ''
  const { language } = wording
  const day = dayInWords(dayInShanghai(new Date(action.happenedAt)), language)
  return `${day}${language === 'zh' ? '：' : ': '}${titleOf(compiled, action.act)[language]}`
}

function visibleFields(action: FoldableAction, { compiled, eyes }: TimelineWording): readonly Field[] {
  const engine = Object.hasOwn(engineActRules, action.act) ? engineActRules[action.act] : undefined
  const own = toldAct(action, compiled)?.fields ?? []
  const fields = engine ? [...engine.fields(compiled, emptyState), ...own] : own
  // Accounts are ids; who works inside a unit is not told to her.
  const isAccount = (one: Field) =>
    engine !== undefined && ((one.name === 'person' && eyes.audience === 'applicant') || one.name === 'representative')
  return fields.filter((one) => !(one.personal && eyes.hidesPersonal) && !isHidden(one, eyes) && !isAccount(one))
}

/** A field is hidden from someone all of whose roles are among those it is hidden from. */
export const isHidden = (field: Field, eyes: Eyes): boolean =>
  field.hiddenFrom !== undefined &&
  eyes.roles.length > 0 &&
  eyes.roles.every((role) => field.hiddenFrom?.some((one) => one === role))

/** Engine acts ask a state only for choices, which a told act no longer needs. */
const emptyState = { messages: [], moves: [], served: [], representatives: [] } as unknown as MatterState

function letterOf({ action, after, due }: Told, given: TimelineWording): TimelineEntry['letter'] {
  const { compiled } = given
  const name = toldAct(action, compiled)?.letter
  const letter = name === undefined ? undefined : compiled.definition.letters[name]
  if (!letter) return undefined
  const fill = (language: 'zh' | 'en') =>
    fillPlaces(letter.body[language], placesOf({ action, after, due }, given, language))
  return { title: letter.title, body: { zh: fill('zh'), en: fill('en') } }
}

function placesOf({ action, after, due }: Told, given: TimelineWording, language: 'zh' | 'en'): Record<string, string> {
  const { compiled, eyes } = given
  const wording = given.inLanguage(language)
  const own = toldAct(action, compiled)?.fields ?? []
  const seen = [...compiled.formFields.values(), ...own].filter((one) => !(one.personal && eyes.hidesPersonal))
  const values = { ...after.answers, ...fieldsOf(action) }
  const verdicts = action.facts.verdicts as ReturnState['verdicts'] | undefined
  const said = (field: Field) =>
    field.kind === 'requirements' && verdicts
      ? verdictsInWords(verdicts, wording)
      : valueInWords(field, values[field.name], wording)
  return {
    ...Object.fromEntries(seen.map((field) => [field.name, said(field)])),
    number: after.number,
    unit: given.unitWords(after.unit)[language],
    date: dayInWords(dayInShanghai(new Date(action.happenedAt)), language),
    due: due === undefined ? '' : dayInWords(due, language),
  }
}
