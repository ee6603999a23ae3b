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

/** Who handles what inside a unit is no business of the applicant's. */
const insideTheUnit = ['assign', 'recuse']

/** The timeline, spelled out field by field for its audience. */
export const presentTimeline = (told: readonly Told[], given: TimelineWording): TimelineEntry[] =>
  told
    .filter(({ action }) => given.eyes.audience === 'staff' || !insideTheUnit.includes(action.act))
    .map((one) => presentEntry(one, given))

function presentEntry({ action, after, due }: Told, given: TimelineWording): TimelineEntry {
  const { compiled, eyes, takenBack } = given
  const isTakenBack = takenBack.has(action.seq)
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
    facts: factsOf(action, given),
    ...(letter ? { letter } : {}),
    documents: eyes.hidesPersonal ? [] : papersOf(action).map((paper) => paper.id),
    takenBack: isTakenBack,
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

function factsOf(action: FoldableAction, given: TimelineWording): TimelineEntry['facts'] {
  const { wording, compiled } = given
  const values = fieldsOf(action)
  const facts = visibleFields(action, given).flatMap((field) => {
    const value = valueInWords(field, values[field.name], wording)
    return value === '' ? [] : [{ label: field.label, value }]
  })
  const verdicts = action.facts.verdicts as ReturnState['verdicts'] | undefined
  if (!verdicts) return facts
  const field = compiled.act(action.act)?.fields?.find((one) => one.kind === 'requirements')
  const label = field?.label ?? { zh: '核对结果', en: 'Verdicts' }
  return [{ label, value: verdictsInWords(verdicts, wording) }, ...facts]
}

function visibleFields(action: FoldableAction, { compiled, eyes }: TimelineWording): readonly Field[] {
  const engine = Object.hasOwn(engineActRules, action.act) ? engineActRules[action.act] : undefined
  const fields = engine ? engine.fields(compiled, emptyState) : (compiled.act(action.act)?.fields ?? [])
  return fields.filter((one) => !(one.personal && eyes.hidesPersonal) && !isHidden(one, eyes))
}

/** A field is hidden from someone all of whose roles are among those it is hidden from. */
export const isHidden = (field: Field, eyes: Eyes): boolean =>
  field.hiddenFrom !== undefined &&
  eyes.roles.length > 0 &&
  eyes.roles.every((role) => field.hiddenFrom?.some((one) => one === role))

/** Engine acts ask a state only for choices, which a told act no longer needs. */
const emptyState = { messages: [], moves: [] } as unknown as MatterState

function letterOf({ action, after, due }: Told, given: TimelineWording): TimelineEntry['letter'] {
  const { compiled } = given
  const name = compiled.act(action.act)?.letter
  const letter = name === undefined ? undefined : compiled.definition.letters[name]
  if (!letter) return undefined
  const fill = (language: 'zh' | 'en') =>
    fillPlaces(letter.body[language], placesOf({ action, after, due }, given, language))
  return { title: letter.title, body: { zh: fill('zh'), en: fill('en') } }
}

function placesOf({ action, after, due }: Told, given: TimelineWording, language: 'zh' | 'en'): Record<string, string> {
  const { compiled, eyes } = given
  const wording = given.inLanguage(language)
  const own = compiled.act(action.act)?.fields ?? []
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
