import { periodsOf } from '../clock-cases.ts'
import { atomsOf, evaluate } from '../conditions.ts'
import type { ActDefinition, ClockUse, Field, ServiceDefinition } from '../definition.ts'
import { checkCondition } from './check-fields.ts'
import { checkLimit } from './check-limit.ts'
import { casesOf } from './explore-courses.ts'
import type { CheckContext } from './fault.ts'

/** Of the cases of a clock each can hold, never two at once, and there is one left for the limit itself. */
export function checkClockCases(clock: ClockUse, state: string, context: CheckContext): void {
  const { definition, say } = context
  const where = `states.${state}.clocks.${clock.limit}`
  if (clock.variant !== undefined) checkLimit(clock.limit, where, context, clock.side, clock.variant)
  if (clock.cases === undefined) return
  if (clock.cases.length === 0)
    say(where, 'cases-empty', 'cases 里一种情形也没有写。', 'cases names no case: leave it out.')
  const asked = fieldsAt(definition, state, clock)
  for (const [at, one] of clock.cases.entries()) {
    const place = `${where}.cases[${at}]`
    checkLimit(one.limit ?? clock.limit, place, context, clock.side, one.variant)
    checkCondition(one.when, `${place}.when`, asked, say, 'act')
    if (one.limit === undefined && one.variant === undefined)
      say(
        place,
        'case-changes-nothing',
        '这种情形既没有写另一个时限，也没有写时限的哪种情形。',
        'This case names neither another limit nor a variant of the limit.',
      )
  }
  proveOne(clock, where, asked, context)
}

/** Runs every answer that the cases can tell apart. */
function proveOne(clock: ClockUse, where: string, asked: readonly Field[], { say }: CheckContext): void {
  const cases = clock.cases ?? []
  const held = new Set<number>()
  let isDefault = false
  for (const facts of factsOf(clock, asked)) {
    const holding = cases.flatMap((one, at) => (evaluate(one.when, facts) ? [at] : []))
    for (const at of holding) held.add(at)
    isDefault ||= holding.length === 0
    if (holding.length > 1)
      say(
        `${where}.cases[${holding[1]}]`,
        'cases-overlap',
        `第${holding.map((at) => at + 1).join('、')}种情形会同时成立：不知道按哪个时限。`,
        `The cases ${holding.map((at) => at + 1).join(' and ')} can hold at once: which limit is it?`,
      )
  }
  for (const at of cases.keys())
    if (!held.has(at))
      say(`${where}.cases[${at}]`, 'case-never-holds', '这种情形不可能成立。', 'This case can never hold.')
  if (!isDefault)
    say(
      where,
      'default-never-used',
      '各种情形已经包住一切，本来的时限永远用不上。',
      'The cases cover everything: the limit itself is never used.',
    )
}

const mostFlags = 6

function* factsOf(clock: ClockUse, asked: readonly Field[]) {
  const conditions = (clock.cases ?? []).map((one) => one.when)
  const atoms = conditions.flatMap(atomsOf)
  const names = [...new Set(atoms.flatMap((atom) => (atom.is === 'flag' ? [atom.flag] : [])))].slice(0, mostFlags)
  const longer = [...new Set(atoms.flatMap((atom) => (atom.is === 'extended' ? [atom.limit] : [])))].slice(0, mostFlags)
  for (const fields of casesOf(asked, conditions))
    for (const flags of subsets(names))
      for (const extended of subsets(longer))
        yield { fields, flags: Object.fromEntries(flags.map((name) => [name, true])), extended }
}

const subsets = <T>(of: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** of.length }, (_, at) => of.filter((_one, bit) => (at >> bit) % 2 === 1))

/** Acts by which a matter enters a state in which this clock does not run yet. */
const startingActs = (definition: ServiceDefinition, state: string, clock: ClockUse): readonly ActDefinition[] =>
  Object.values(definition.acts).filter((act) => {
    const targets = [...(act.branches ?? []).map(({ to }) => to), ...(act.to === undefined ? [] : [act.to])]
    const runsIn = (name: string) => definition.states[name]?.clocks?.some((one) => one.limit === clock.limit) ?? false
    return targets.includes(state) && act.from.some((from) => from !== state && !runsIn(from))
  })

/** What the cases may ask about: the form, and what the acts ask that start the clock (absent where another one does). */
function fieldsAt(definition: ServiceDefinition, state: string, clock: ClockUse): readonly Field[] {
  const own = startingActs(definition, state, clock).flatMap((act) => act.fields ?? [])
  const form = definition.form.flatMap((page) =>
    page.fields.map((field) => (page.when ? { ...field, optional: true } : field)),
  )
  const names = new Set(own.map((field) => field.name))
  const mine = [...names].map((name) => ({ ...own.find((field) => field.name === name)!, optional: true }))
  return [...form.filter((field) => !names.has(field.name)), ...mine]
}

/** A clock that counts from an answer: the day is always there, never before the limit, never later than it can be. */
export function checkClockStart(clock: ClockUse, state: string, context: CheckContext): void {
  if (typeof clock.from !== 'object') return
  const { definition, limits, say } = context
  const { field: name } = clock.from
  const where = `states.${state}.clocks.${clock.limit}.from`
  const inForm = definition.form.flatMap((page) => page.fields.map((field) => ({ field, when: page.when })))
  const formField = inForm.find((one) => one.field.name === name)
  const acts = startingActs(definition, state, clock)
  const given = (field: Field | undefined, when?: unknown) => field && !field.optional && !field.when && !when
  const fields = [formField?.field, ...acts.map((act) => act.fields?.find((one) => one.name === name))]
  const isAlways =
    given(formField?.field, formField?.when) ||
    (state !== definition.initial &&
      acts.length > 0 &&
      acts.every((act) => given(act.fields?.find((one) => one.name === name))))
  if (!isAlways)
    say(
      where,
      'start-not-given',
      `从“${name}”这一天起算，可是并不总会填它：表单或者每个开始这段时间的动作都要必填。`,
      `It counts from "${name}", which is not always there: let the form or every act that starts the clock require it.`,
    )
  for (const field of fields) {
    if (!field) continue
    if (field.kind !== 'date')
      say(where, 'start-no-day', `“${name}”不是日期，不能从它起算。`, `"${name}" is no date: nothing counts from it.`)
    else if (field.latest === undefined || field.earliest === undefined)
      say(
        where,
        'start-without-bounds',
        `起算日“${name}”要写明最晚（latest）和最早（earliest）：不能填将来的日期，也不能早于时限施行。`,
        `The day "${name}" needs its bounds (latest, earliest): not in the future, not before there was the limit.`,
      )
    for (const { limit } of periodsOf(clock)) {
      const known = limits.get(limit)
      if (known?.validFrom !== undefined && (field.earliest ?? '') < known.validFrom)
        say(
          where,
          'start-before-limit',
          `时限“${limit}”自${known.validFrom}起施行，“${name}”不能更早。`,
          `There is the limit "${limit}" since ${known.validFrom}: "${name}" cannot be earlier.`,
        )
    }
    if ((field.latest ?? 0) > 0 && Object.values(definition.acts).some((act) => act.restarts === clock.limit))
      say(
        where,
        'start-after-restart',
        '会重新起算的时限，起算日不能在将来。',
        'A clock that is started anew cannot begin on a day to come.',
      )
  }
  if (periodsOf(clock).some(({ limit }) => limits.get(limit)?.inHours))
    say(
      where,
      'hours-from-day',
      '按小时计算的时限不能从一个日期起算：要有时刻。',
      'A limit in hours needs a moment; it cannot count from a day.',
    )
}
