import type { Directory } from '@gongdao/agencies'
import { type ActDefinition, type CompiledDefinition, evaluate, type Role } from '@gongdao/catalogue'
import { no, type Refusal, yes } from '@gongdao/platform/answer'
import { dayInShanghai } from '@gongdao/platform/clock'
import { endOf, inShanghai, type LawAnswers, timed } from './deadlines.ts'
import { type EngineActRule, engineActRules, lettersWaiting } from './engine-acts.ts'
import { clockName, liveClock } from './fold-clocks.ts'
import { conditionFacts, extendedLimits } from './fold-definition-act.ts'
import { isSettledForGood } from './fold-engine-acts.ts'
import type { ClockState, MatterState } from './matter-state.ts'
import { nextActOf } from './next-act.ts'
import type { Standing } from './standing.ts'

/** Everything that a judgement about an act needs. */
export interface Situation {
  readonly compiled: CompiledDefinition
  readonly state: MatterState
  readonly standing: Standing
  /** The units in which a member of staff works as clerk or head: for taking back what has left the unit. */
  readonly ownUnits: readonly string[]
  readonly directory: Directory
  readonly now: Date
  /** When the act is said to have happened, where it is recorded later. */
  readonly moment?: Date
  readonly law: LawAnswers
}

/** In which role and unit the act would be taken. */
export interface Permit {
  readonly role: Role
  readonly unit: string | undefined
}

type Judgement = { readonly ok: true; readonly value: Permit } | Refusal

/**
 * The one place that says whether a person may take an act now. Buttons, blocked buttons and the server ask it; what a
 * refusal needs to explain itself stands in its facts.
 */
export function mayAct(situation: Situation, act: string): Judgement {
  if (situation.standing.isRecused) return no('matters/recused', { act })
  if (situation.standing.helpsOnly && !isHelp(situation, act)) return no('matters/not-in-your-mandate', { act })
  const engine = Object.hasOwn(engineActRules, act) ? engineActRules[act] : undefined
  if (engine) return mayTakeEngineAct(situation, act, engine)
  const own = situation.compiled.act(act)
  return own ? mayTakeOwnAct(situation, act, own) : no('matters/unknown-act', { act })
}

/** What somebody may do whose mandate is to help: bring papers, write, urge, complete what was returned; decide nothing. */
const helps: readonly string[] = ['message', 'addMaterial', 'urge']
const isHelp = ({ compiled, state }: Situation, act: string): boolean =>
  helps.includes(act) || (state.phase === 'returned' && compiled.state(state.state)?.next?.act === act)

/** What needs no explanation: other people's business, letters that there are none of, leave that nobody needs. */
const unsaid = [
  'matters/not-your-role',
  'matters/unknown-act',
  'matters/nothing-to-receive',
  'matters/not-returned-yet',
  'matters/no-representatives',
  'matters/nobody-kept-away',
  'matters/not-in-your-mandate',
  'matters/no-messages',
]

/** Every act, judged once: what the person may take now, the named next act first; and what not, and why. */
export interface JudgedActs {
  readonly available: readonly { readonly act: string; readonly permit: Permit; readonly isNext: boolean }[]
  /** Acts of this person's roles that are not possible now. What is other people's business is left out. */
  readonly blocked: readonly { readonly act: string; readonly refusal: Refusal }[]
}

export function judgeActs(situation: Situation): JudgedActs {
  const next = nextActOf(situation.compiled, situation.state)
  const available: { act: string; permit: Permit; isNext: boolean }[] = []
  const blocked: { act: string; refusal: Refusal }[] = []
  for (const act of everyAct(situation.compiled)) {
    const judged = mayAct(situation, act)
    if (!judged.ok) {
      if (!unsaid.includes(judged.code)) blocked.push({ act, refusal: judged })
    } else if (next?.act === act) available.unshift({ act, permit: judged.value, isNext: true })
    else available.push({ act, permit: judged.value, isNext: false })
  }
  return { available, blocked }
}

/** Acts the person may take now, the named next act first. */
export const availableActs = (situation: Situation): JudgedActs['available'] => judgeActs(situation).available

/** Acts of this person's roles that are not possible now, and why. */
export const blockedActs = (situation: Situation): JudgedActs['blocked'] => judgeActs(situation).blocked

const actsOf = new WeakMap<CompiledDefinition, readonly string[]>()

/** Every act there is for a service: its own and the engine's. */
export function everyAct(compiled: CompiledDefinition): readonly string[] {
  const known = actsOf.get(compiled)
  if (known) return known
  const all = [...Object.keys(compiled.definition.acts), ...Object.keys(engineActRules)]
  actsOf.set(compiled, all)
  return all
}

function mayTakeOwnAct(situation: Situation, name: string, act: ActDefinition): Judgement {
  const { state, compiled, standing } = situation
  const permit = permitFor(standing, act.by)
  if (!permit) return no('matters/not-your-role', { act: name, by: act.by })
  if (state.merged) return no('matters/merged', { act: name, into: state.merged.number })
  if (!act.from.includes(state.state))
    return no('matters/not-possible-now', { act: name, state: state.state, from: act.from })
  if (act.bodies && permit.unit) {
    const kind = bodyKindOf(situation, permit.unit)
    if (!act.bodies.some((one) => one === kind)) return no('matters/not-this-body', { act: name, bodies: act.bodies })
  }
  if (state.suspension?.by === 'act' && permit.role !== 'applicant' && permit.role !== 'system')
    return no('matters/suspended', { act: name, until: state.suspension.until })
  if (!mightHold(act, situation)) return no('matters/condition-not-met', { act: name })
  const early = tooEarly(situation, name, act)
  if (early) return early
  const untimely = mayTouchTime(situation, act)
  if (untimely) return untimely
  if (act.moves === 'superior' && !state.closed && !situation.directory.superiorUnit(state.unit))
    return no('matters/no-superior', { act: name, unit: state.unit })
  if (act.moves === 'back' && state.path.length < 2) return no('matters/nowhere-back', { act: name })
  if (act.referral && isSettledForGood(state)) return no('matters/no-more-refusing', { act: name })
  return compiled.isFinal(state.state) && act.moves === 'chosen' ? no('matters/closed', { act: name }) : yes(permit)
}

/** A condition that asks about the act's own fields is judged when they are there. */
function mightHold(act: ActDefinition, { state }: Situation): boolean {
  if (!act.when) return true
  return asksItself(act) || evaluate(act.when, conditionFacts(state, {}))
}

const asking = new WeakMap<ActDefinition, boolean>()

/** Whether an act's condition is about a field of the act itself. */
function asksItself(act: ActDefinition): boolean {
  const known = asking.get(act)
  if (known !== undefined) return known
  const asks = JSON.stringify(act.when)
  const found = (act.fields ?? []).some((one) => asks.includes(`"field":${JSON.stringify(one.name)}`))
  asking.set(act, found)
  return found
}

/** What the law lets happen only so long after something else: until when it must wait is said. */
function tooEarly({ state, law, moment, now }: Situation, name: string, act: ActDefinition): Refusal | undefined {
  if (!act.notBefore) return undefined
  const { limit, after } = act.notBefore
  const since = after === 'file' ? state.filedAt : state.moves.findLast((one) => one.act === after)?.at
  if (since === undefined) return no('matters/first-comes', { act: name, first: after })
  const start = law.isInHours(limit) ? inShanghai(since) : dayInShanghai(new Date(since))
  const { due, dueAt } = law.deadline({ limit, start })
  return (moment ?? now).getTime() < Date.parse(dueAt)
    ? no('matters/not-before', { act: name, limit, due, until: dueAt })
    : undefined
}

/** One extension of a limit that runs, granted before it ends: what is over cannot be made longer. */
function mayTouchTime(situation: Situation, act: ActDefinition): Refusal | undefined {
  if (!act.extends) return undefined
  const { state } = situation
  const clock = liveClock(state.clocks, act.extends)
  if (!clock) return no('matters/clock-not-running', { limit: act.extends })
  if (extendedLimits(state).includes(act.extends)) return no('matters/already-extended', { limit: act.extends })
  return overdueOf(situation, (one) => clockName(one) === act.extends)
}

/** The first of these clocks that had ended when the act happened. */
function overdueOf(situation: Situation, which: (clock: ClockState) => boolean): Refusal | undefined {
  const at = (situation.moment ?? situation.now).getTime()
  const over = timed(situation.state, situation.law).find(
    (clock) => clock.stoppedAt === null && which(clock) && !clock.deadline.suspended && endOf(clock) <= at,
  )
  return over && no('matters/limit-over', { limit: over.limit, due: over.deadline.due })
}

function mayTakeEngineAct(situation: Situation, name: string, rule: EngineActRule): Judgement {
  const { state } = situation
  const permit = name === 'takeBack' ? takeBackPermit(situation) : permitFor(situation.standing, rule.by)
  if (!permit) return no('matters/not-your-role', { act: name, by: rule.by })
  if (state.merged && name !== 'takeBack' && name !== 'recompute')
    return no('matters/merged', { act: name, into: state.merged.number })
  if (state.closed && !rule.afterClosing && name !== 'takeBack')
    return no('matters/closed', { act: name, state: state.state })
  const reason = engineReasons[name]?.(situation)
  return reason ?? yes(permit)
}

/** Why an engine act is not possible now; absent: nothing speaks against it. */
const engineReasons: Readonly<Record<string, (situation: Situation) => Refusal | undefined>> = {
  message: ({ compiled }) => (compiled.definition.messageReply ? undefined : no('matters/no-messages', {})),
  reply: ({ state }) =>
    state.messages.some((one) => one.answered === null) ? undefined : no('matters/nothing-to-answer', {}),
  urge: ({ state, now }) =>
    state.urgedAt && dayInShanghai(new Date(state.urgedAt)) === dayInShanghai(now)
      ? no('matters/urged-today', { urgedAt: state.urgedAt })
      : undefined,
  refer: ({ compiled, state }) => {
    if (!compiled.definition.referral) return no('matters/not-referable', {})
    if (state.referral?.pending) return no('matters/referral-waits', { from: state.referral.from })
    return isSettledForGood(state) ? no('matters/no-more-refusing', {}) : suspended(state)
  },
  acceptReferral: ({ state }) => (state.referral?.pending ? undefined : no('matters/no-referral', {})),
  refuseReferral: ({ state }) => {
    if (isSettledForGood(state)) return no('matters/no-more-refusing', {})
    return state.referral?.pending ? undefined : no('matters/no-referral', {})
  },
  serve: ({ state }) => (lettersWaiting(state).length > 0 ? undefined : no('matters/nothing-to-receive', {})),
  suspend: (situation) => {
    const { suspension } = situation.state
    if (suspension) return no('matters/suspended', { until: suspension.until })
    return overdueOf(situation, (one) => one.kind === 'state' && one.side === 'authority')
  },
  resume: ({ state }) => (state.suspension?.by === 'act' ? undefined : no('matters/not-suspended', {})),
  takeBack: ({ state }) => {
    const last = state.moves.at(-1)
    if (!last) return no('matters/nothing-to-take-back', {})
    const isServed = [...state.served, ...state.shared].includes(last.seq) || last.act === 'answerTogether'
    return isServed ? no('matters/already-served', { seq: last.seq }) : undefined
  },
  // 民法典 art. 169: whoever acts for another does not pass that on.
  appoint: ({ compiled, state, standing }) => {
    if (!isHerself(standing, state)) return no('matters/only-the-applicant', {})
    const most = compiled.definition.applicant.maxRepresentatives ?? 0
    return state.representatives.length >= most ? no('matters/too-many-representatives', { most }) : undefined
  },
  dismiss: ({ state, standing }) => {
    if (!isHerself(standing, state)) return no('matters/only-the-applicant', {})
    return state.representatives.length > 0 ? undefined : no('matters/no-representatives', {})
  },
  endRecusal: ({ state }) => (state.excluded.length > 0 ? undefined : no('matters/nobody-kept-away', {})),
  allowReturn: ({ state }) => {
    if (state.returns.length === 0) return no('matters/not-returned-yet', {})
    return state.overrides.some((one) => one.usedBy === null) ? no('matters/leave-given', {}) : undefined
  },
  rate: ({ state }) => {
    if (state.phase !== 'answered' && state.phase !== 'closed') return no('matters/not-answered-yet', {})
    // What was taken up anew ends anew.
    const isRated = state.rating !== null && state.ratedSeq > (state.reopened?.seq ?? 0)
    return isRated ? no('matters/already-rated', {}) : undefined
  },
}

/** Her own account, or the code that only she was given. */
const isHerself = (standing: Standing, state: MatterState): boolean =>
  standing.byCode || standing.person === state.applicant

const suspended = (state: MatterState): Refusal | undefined =>
  state.suspension?.by === 'act' ? no('matters/suspended', { until: state.suspension.until }) : undefined

/** Only the unit that took the last moving act takes it back, even when the matter lies with another by now. */
function takeBackPermit({ state, ownUnits, standing }: Situation): Permit | undefined {
  if (standing.kind !== 'staff') return undefined
  const last = state.moves.at(-1)
  if (!last || last.act === 'answerTogether') return permitFor(standing, ['clerk', 'head'])
  if (last.unit === null || !ownUnits.includes(last.unit)) return undefined
  return { role: last.role === 'head' ? 'head' : 'clerk', unit: last.unit }
}

function permitFor(standing: Standing, by: readonly Role[]): Permit | undefined {
  const role = by.find((one) => standing.roles.has(one))
  return role && { role, unit: standing.roles.get(role) }
}

const bodyKindOf = ({ directory }: Situation, unit: string): string | undefined =>
  directory.body(directory.unit(unit)?.body ?? '')?.kind
