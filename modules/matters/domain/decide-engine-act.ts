import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { Wish } from './decide.ts'
import { type Additions, ableUnit } from './decide-own-act.ts'
import { lettersWaiting } from './engine-acts.ts'
import type { Situation } from './policy.ts'
import { judgeOverride } from './requirements.ts'

type Values = Readonly<Record<string, unknown>>
type Decider = (situation: Situation, wish: Wish, values: Values) => Answer<Additions>

const plain: Additions = { facts: {}, fields: {} }

/** What the acts of every service add to the log, worked out against the world of today. */
const deciders: Readonly<Record<string, Decider>> = {
  reply: ({ state }, _, values) => {
    const open = state.messages.filter((one) => one.answered === null)
    const wanted = values.seq === undefined ? open[0] : open.find((one) => one.seq === values.seq)
    return wanted
      ? yes({ facts: {}, fields: { seq: wanted.seq } })
      : no('matters/nothing-to-answer', { seq: values.seq })
  },
  addMaterial: (_, wish, values) =>
    wish.papers.length > 0 || values.text !== undefined ? yes(plain) : no('matters/nothing-added', {}),
  assign: (situation, wish, values) => memberOf(situation, situation.state.unit, wish, values.person),
  refer: (situation, _, values) => {
    const unit = ableUnit(situation, values.unit)
    return unit.ok ? yes({ facts: { unit: unit.value }, fields: {} }) : unit
  },
  refuseReferral: refuseReferral,
  merge: ({ state }, { mergeInto }, values) => {
    if (!mergeInto) return no('matters/no-such-number', { number: values.number })
    if (mergeInto.id === state.id) return no('matters/same-matter', { number: values.number })
    if (mergeInto.service !== state.service) return no('matters/other-service', { service: mergeInto.service })
    // A state of the one must be a state of the other, and who answers the one must be who answers the other.
    if (mergeInto.definitionVersion !== state.definitionVersion)
      return no('matters/other-version', { number: mergeInto.number })
    if (mergeInto.closed) return no('matters/merge-into-closed', { number: mergeInto.number })
    if (mergeInto.unit !== state.unit) return no('matters/merge-other-unit', { unit: mergeInto.unit })
    return yes({ facts: { into: mergeInto.id }, fields: { number: mergeInto.number } })
  },
  takeBack: ({ state }, _, values) => {
    const last = state.moves.at(-1)
    if (!last || last.seq !== values.seq) return no('matters/not-the-last-act', { seq: values.seq, last: last?.seq })
    return yes(plain)
  },
  handOver: handOver,
  appoint: ({ state }, _, values) =>
    [state.applicant, ...state.representatives.map((one) => one.id)].some((one) => one === values.person)
      ? no('matters/already-represents', { person: values.person })
      : yes(plain),
  recuse: ({ standing }, { members }, values) => {
    if (values.person === standing.person) return yes(plain)
    if (!standing.roles.has('head')) return no('matters/only-yourself', {})
    // Only staff step back: whoever brought the matter is never kept away from it.
    return members?.some((one) => one.id === values.person)
      ? yes(plain)
      : no('matters/not-a-member', { person: values.person })
  },
  endRecusal: ({ state }, _, values) =>
    state.excluded.includes(String(values.person))
      ? yes(plain)
      : no('matters/not-kept-away', { person: values.person }),
  serve: ({ state }, _, values) => {
    const waiting = lettersWaiting(state)
    const seq = values.seq ?? waiting[0]
    return waiting.some((one) => one === seq)
      ? yes({ facts: {}, fields: { seq } })
      : no('matters/nothing-to-receive', { seq })
  },
  allowReturn: ({ compiled, state }, _, values) => {
    const items = judgeOverride(compiled, state, values.items)
    return items.ok ? yes({ facts: { items: items.value }, fields: { items: items.value } }) : items
  },
  rate: (_, __, values) =>
    Number.isInteger(values.stars) ? yes(plain) : no('matters/whole-stars', { stars: values.stars }),
}

export const decideEngineAct: Decider = (situation, wish, values) =>
  deciders[wish.act]?.(situation, wish, values) ?? yes(plain)

/**
 * The refusal goes to the owner it proposes. At the second one the matter stays with the first receiver, or with the
 * district's backstop where the definition says so (or where the first receiver is the one who refuses).
 */
function refuseReferral(situation: Situation, _: Wish, values: Values): Answer<Additions> {
  const { state, compiled, directory } = situation
  const proposed = ableUnit(situation, values.unit)
  if (!proposed.ok) return proposed
  const isSecond = (state.referral?.refusals.length ?? 0) >= 1
  if (!isSecond) return yes({ facts: { unit: proposed.value }, fields: {} })
  const first = directory.successorOf(state.firstReceiver)
  const backstop = directory.backstop(state.region)
  const toFirst = compiled.definition.referral?.secondRefusal === 'firstReceiver' && first && first.id !== state.unit
  return yes({ facts: { unit: toFirst ? first.id : backstop.id }, fields: {} })
}

/** To another member while the handler is away; to the successor when the unit was dissolved; else as a supervisor decides. */
function handOver(situation: Situation, wish: Wish, values: Values): Answer<Additions> {
  const { state, directory, standing } = situation
  if (values.unit === undefined) {
    const unit = directory.unit(state.unit)
    if (values.person !== undefined) return memberOf(situation, state.unit, wish, values.person)
    if (unit?.active) return no('matters/hand-over-to-whom', {})
    const successor = directory.successorOf(state.unit) ?? directory.backstop(state.region)
    return yes({ facts: { unit: successor.id }, fields: {} })
  }
  if (!standing.roles.has('supervisor') && !standing.roles.has('system') && directory.unit(state.unit)?.active)
    return no('matters/hand-over-needs-supervisor', { unit: values.unit })
  const unit = ableUnit(situation, values.unit)
  if (!unit.ok) return unit
  const member = values.person === undefined ? yes(plain) : memberOf(situation, unit.value, wish, values.person)
  return member.ok ? yes({ facts: { unit: unit.value }, fields: {} }) : member
}

function memberOf(situation: Situation, unit: string, wish: Wish, person: unknown): Answer<Additions> {
  const member = wish.members?.find((one) => one.id === person && one.unit === unit)
  if (!member || !['clerk', 'head'].includes(member.role)) return no('matters/not-a-member', { person, unit })
  if (situation.state.excluded.includes(String(person))) return no('matters/recused', { person })
  return yes(plain)
}
