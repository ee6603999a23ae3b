import { evaluate, type Field, validateFields } from '@gongdao/catalogue'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { PaperFacts } from './action-content.ts'
import { decideEngineAct } from './decide-engine-act.ts'
import { decideOwnAct } from './decide-own-act.ts'
import { engineActRules } from './engine-acts.ts'
import { conditionFacts } from './fold-definition-act.ts'
import { mayAct, type Permit, type Situation } from './policy.ts'

/** What a person wants to do, with what the world had to look up for it. */
export interface Wish {
  readonly act: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly happenedAt?: string
  /** Papers that come with it, already looked up; named in the personal part. */
  readonly papers: readonly PaperFacts[]
  readonly paperNames: Readonly<Record<string, string>>
  /** The matter into which this one is to be merged, where the act is `merge` and there is such a matter. */
  readonly mergeInto?: {
    readonly id: string
    readonly number: string
    readonly closed: boolean
    readonly service: string
    readonly definitionVersion: number
    readonly unit: string
  }
  /** What the system adds of itself (`recompute`: the dates before and after). */
  readonly extra?: Readonly<Record<string, unknown>>
  /** Those who work in the responsible unit, where the act names one of them. */
  readonly members?: readonly { readonly id: string; readonly unit: string; readonly role: string }[]
}

/** What is to be written down, before it is numbered and sealed. */
export interface Decision {
  readonly permit: Permit
  readonly happenedAt: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly personal: Readonly<Record<string, unknown>> | null
}

/** Whether the act is allowed now with these fields, and what the log will say of it. Pure. */
export function decide(situation: Situation, wish: Wish): Answer<Decision> {
  const judged = mayAct(situation, wish.act)
  if (!judged.ok) return judged
  const at = happenedAt(situation, wish, judged.value)
  if (!at.ok) return at
  const fields = fieldsOfAct(situation, wish.act)
  const today = dayInShanghai(new Date(at.value))
  const checked = validateFields(fields, wish.fields, { known: situation.state.answers, today })
  if (!checked.ok) return no('matters/fields-wrong', { act: wish.act, errors: checked.errors })
  const own = situation.compiled.act(wish.act)
  if (own && !evaluate(own.when, conditionFacts(situation.state, checked.values)))
    return no('matters/condition-not-met', { act: wish.act })
  const decided = Object.hasOwn(engineActRules, wish.act)
    ? decideEngineAct(situation, wish, checked.values)
    : decideOwnAct(situation, wish.act, checked.values)
  if (!decided.ok) return decided
  return yes({
    permit: judged.value,
    happenedAt: at.value,
    ...split(fields, { ...checked.values, ...decided.value.fields }, { ...decided.value.facts, ...wish.extra }, wish),
  })
}

/** The fields of an act, as the button asks for them and the server checks them. */
export function fieldsOfAct({ compiled, state }: Pick<Situation, 'compiled' | 'state'>, act: string): readonly Field[] {
  const engine = Object.hasOwn(engineActRules, act) ? engineActRules[act] : undefined
  return engine ? engine.fields(compiled, state) : (compiled.act(act)?.fields ?? [])
}

/** Personal content stands apart, so that it can be erased and the chain stays whole. */
function split(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  extra: Readonly<Record<string, unknown>>,
  wish: Wish,
): Pick<Decision, 'facts' | 'personal'> {
  const personal = new Set(fields.filter((one) => one.personal).map((one) => one.name))
  const part = (isPersonal: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => personal.has(name) === isPersonal))
  const secret = {
    ...(Object.keys(part(true)).length > 0 ? { fields: part(true) } : {}),
    ...(Object.keys(wish.paperNames).length > 0 ? { paperNames: wish.paperNames } : {}),
  }
  return {
    facts: { fields: part(false), ...(wish.papers.length > 0 ? { papers: wish.papers } : {}), ...extra },
    personal: Object.keys(secret).length > 0 ? secret : null,
  }
}

/**
 * When it happened: now, unless a member of staff records what happened before (a letter, a call). It is never in the
 * future and never before what the log already counts from.
 */
function happenedAt({ state, now, standing }: Situation, wish: Wish, permit: Permit): Answer<string> {
  const floor = Math.max(Date.parse(state.filedAt), ...state.moves.map((one) => Date.parse(one.at)))
  if (wish.happenedAt === undefined) return yes(new Date(Math.max(now.getTime(), floor)).toISOString())
  if (standing.kind !== 'staff' && standing.kind !== 'system')
    return no('matters/time-not-yours', { role: permit.role })
  const at = Date.parse(wish.happenedAt)
  if (!Number.isFinite(at)) return no('matters/time-unreadable', { happenedAt: wish.happenedAt })
  if (at > now.getTime()) return no('matters/time-in-future', { happenedAt: wish.happenedAt })
  if (at < floor)
    return no('matters/time-too-early', { happenedAt: wish.happenedAt, notBefore: new Date(floor).toISOString() })
  return yes(new Date(at).toISOString())
}
