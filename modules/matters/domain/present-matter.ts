import type { Directory } from '@gongdao/agencies'
import type { Deadline } from '@gongdao/law'
import type { ClockView, MatterView, TimelineEntry, Words } from '../contract/index.ts'
import { endOf, leadingOf, type TimedClock } from './deadlines.ts'
import { titleOf } from './engine-acts.ts'
import { isSuspended } from './fold-clocks.ts'
import type { MatterState } from './matter-state.ts'
import { nextActOf } from './next-act.ts'
import type { Situation } from './policy.ts'
import { presentActs } from './present-acts.ts'
import { presentReturned } from './present-returned.ts'
import { type Eyes, isHidden } from './present-timeline.ts'
import { dayInWords, valueInWords, type Wording } from './words-of-values.ts'

/** What a view is made of. */
export interface MatterPicture {
  readonly situation: Situation
  readonly eyes: Eyes
  readonly wording: Wording
  readonly clocks: readonly TimedClock[]
  readonly describe: (limit: string) => { readonly title: Words }
  readonly timeline: TimelineEntry[]
  readonly handlerName: string | undefined
  /** How the matter is getting on into which this one was merged. */
  readonly together?: MatterView['together']
  /** People of the unit, for acts that name one. */
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

/** A matter as one audience may see it, spelled out field by field: nothing is forwarded because it was there. */
export function presentMatter(picture: MatterPicture): MatterView {
  const { situation, eyes, clocks, timeline } = picture
  const { compiled, state, directory } = situation
  const definition = compiled.state(state.state)!
  const isStaff = eyes.audience === 'staff'
  const next = nextActOf(compiled, state)
  const leading = leadingOf(state, clocks)
  return {
    number: state.number,
    version: state.version,
    service: state.service,
    serviceTitle: compiled.definition.title,
    definitionVersion: state.definitionVersion,
    state: state.state,
    stateTitle: state.merged ? { zh: '已并入另一事项', en: 'Merged into another matter' } : definition.title,
    tells: state.merged ? mergedTells(state.merged.number, picture.together) : definition.tells,
    phase: state.phase,
    region: state.region,
    regionName: directory.regionName(state.region),
    channel: state.channel as MatterView['channel'],
    subject: state.subject,
    filedAt: state.filedAt,
    unit: presentUnit(directory, state.unit),
    ...(isStaff && picture.handlerName ? { handler: picture.handlerName } : {}),
    ...(next ? { next: { act: next.act, title: titleOf(compiled, next.act), by: next.by } } : {}),
    ...(state.suspension ? { suspended: presentSuspension(state.suspension) } : {}),
    clocks: clocks
      .filter((clock) => clock.stoppedAt === null)
      .map((clock) => presentClock(clock, picture.describe(clock.limit).title, clock.id === leading?.id, situation)),
    answers: presentAnswers(picture),
    documents: eyes.hidesPersonal ? [] : state.papers.map(presentPaper),
    ...presentReturned(compiled, state, eyes),
    ...presentEarlier(state, timeline),
    timeline,
    ...presentActs(situation, picture.members),
    ...(state.merged ? { mergedInto: state.merged.number } : {}),
    ...(state.merged && picture.together ? { together: picture.together } : {}),
    ...presentJoined(picture),
    audience: eyes.audience,
  }
}

function mergedTells(number: string, together: MatterView['together']): Words {
  const { stateTitle, due, ownDue } = together ?? {}
  return {
    zh: [
      `本事项已并入 ${number}，随它一并办理，答复也会送给您。`,
      stateTitle ? `它现在的情况：${stateTitle.zh}。` : '',
      due ? `应当在${dayInWords(due, 'zh')}前答复。` : '',
      ownDue ? `您这件原定的期限是${dayInWords(ownDue, 'zh')}，并案不改变这个期限。` : '',
    ].join(''),
    en: [
      `This matter was merged into ${number}. It is handled together with it, and you receive the answer too.`,
      stateTitle ? ` It stands so now: ${stateTitle.en}.` : '',
      due ? ` It is to be answered by ${dayInWords(due, 'en')}.` : '',
      ownDue ? ` What was promised for yours was ${dayInWords(ownDue, 'en')}; merging does not change that date.` : '',
    ].join(''),
  }
}

/** Who looks at it anew sees at once what was answered before, and by whom. */
function presentEarlier({ reopened }: MatterState, timeline: readonly TimelineEntry[]): Pick<MatterView, 'earlier'> {
  if (!reopened) return {}
  const earlier = timeline.flatMap(({ seq, letter, happenedAt, by, takenBack }) =>
    letter && seq < reopened.seq && !takenBack
      ? [{ seq, title: letter.title, at: happenedAt, ...(by.unitName ? { unitName: by.unitName } : {}) }]
      : [],
  )
  return earlier.length > 0 ? { earlier } : {}
}

/** What joined this matter: to its applicant number and day only, and nothing where people are protected. */
function presentJoined({ situation, eyes }: MatterPicture): Pick<MatterView, 'joined'> {
  const { compiled, state } = situation
  const isStaff = eyes.audience === 'staff'
  if (state.joined.length === 0 || (!isStaff && compiled.definition.confidentiality !== 'ordinary')) return {}
  return {
    joined: state.joined.map(({ number, at, reason }) => ({ number, at, ...(isStaff && reason ? { reason } : {}) })),
  }
}

function presentUnit(directory: Directory, id: string): NonNullable<MatterView['unit']> {
  const unit = directory.unit(id)
  return { id, name: unit?.name ?? { zh: id, en: id }, ...(unit?.phone ? { phone: unit.phone } : {}) }
}

const presentSuspension = ({ reason, until, source }: NonNullable<MatterState['suspension']>) => ({
  reason,
  until,
  source,
})

function presentClock(clock: TimedClock, title: Words, leading: boolean, { compiled, now }: Situation): ClockView {
  const { deadline } = clock
  return {
    limit: clock.limit,
    title,
    side: clock.side,
    leading,
    start: deadline.start,
    due: deadline.due,
    dueAt: deadline.dueAt,
    raw: deadline.raw,
    internalTarget: deadline.internalTarget,
    provisional: deadline.provisional,
    suspended: isSuspended(clock),
    extended: clock.extended,
    overdue: !deadline.suspended && endOf(clock) <= now.getTime(),
    ...(clock.side === 'applicant' && clock.onLapse ? { afterwards: titleOf(compiled, clock.onLapse) } : {}),
    steps: stepsOf(deadline),
  }
}

const steps = new WeakMap<Deadline, ClockView['steps']>()

/** How the law counted. Many matters have the same deadline, and its steps are spelled out once for all of them. */
function stepsOf(deadline: Deadline): ClockView['steps'] {
  const known = steps.get(deadline)
  if (known) return known
  const made = deadline.steps.map(({ rule, zh, en, article, date }) =>
    Object.freeze({ rule, zh, en, article, ...(date ? { date } : {}) }),
  )
  Object.freeze(made)
  steps.set(deadline, made)
  return made
}

function presentAnswers({ situation, eyes, wording }: MatterPicture): MatterView['answers'] {
  const { compiled, state } = situation
  return [...compiled.formFields.values()]
    .filter((field) => state.answers[field.name] !== undefined)
    .filter((field) => !(field.personal && eyes.hidesPersonal) && !isHidden(field, eyes))
    .map((field) => ({
      field: field.name,
      label: field.label,
      value: valueInWords(field, state.answers[field.name], wording),
    }))
}

const presentPaper = ({ id, name, mediaType, bytes, at }: MatterState['papers'][number]) => ({
  id,
  name,
  mediaType,
  bytes,
  uploadedAt: at,
})
