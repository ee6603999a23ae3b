import { atomsOf } from '../conditions.ts'
import type { ClockUse, Condition, Field } from '../definition.ts'
import type { CheckContext, Say } from './fault.ts'

const routes = ['policy', 'judicial', 'combined', 'mediation', 'service']
const confidentialities = ['ordinary', 'protected', 'sealed']
const levels = ['anonymous', 'phone', 'realName']
const fieldKinds =
  'text longText choice choices yesNo date number money phone idNumber creditCode lawyerLicence caseNumber region unit requirements documents seq'.split(
    ' ',
  )
const operations = ['equals', 'oneOf', 'atMost', 'atLeast', 'given']
/** Joint petitioners send at most five (信访工作条例 art. 20). */
const mostRepresentatives = 5

/** Words of the language where only some are possible: anything else would be read as nothing, silently. */
export function checkVocabulary({ definition, say }: CheckContext): void {
  oneOf('route', definition.route, routes, say)
  oneOf('confidentiality', definition.confidentiality, confidentialities, say)
  oneOf('applicant.level', definition.applicant.level, levels, say)
  oneOf('fees.kind', definition.fees.kind, ['none', 'rule'], say)
  if (!definition.applicant.kinds?.length)
    say('applicant.kinds', 'nobody-may-apply', '没有写谁可以申请。', 'Nobody may apply: name the kinds of applicants.')
  for (const kind of definition.applicant.kinds ?? []) oneOf('applicant.kinds', kind, ['person', 'organisation'], say)
  const count = definition.applicant.maxRepresentatives
  if (count !== undefined && (!Number.isInteger(count) || count < 1 || count > mostRepresentatives))
    say(
      'applicant.maxRepresentatives',
      'bad-count',
      '代表人数必须是一到五。',
      'The number of representatives is a whole number from one to five.',
    )
  for (const [name, state] of Object.entries(definition.states)) {
    for (const clock of state.clocks ?? []) checkClockWords(clock, `states.${name}.clocks.${clock.limit}`, say)
    if (state.waits) oneOf(`states.${name}.waits.forWhom`, state.waits.forWhom, ['applicant', 'otherBody'], say)
  }
  for (const page of definition.form) {
    condition(page.when, `form[${page.id}].when`, say)
    for (const field of page.fields) kindOf(field, `form.${field.name}`, say)
  }
  for (const [name, act] of Object.entries(definition.acts)) {
    if (act.moves !== undefined) oneOf(`acts.${name}.moves`, act.moves, ['chosen', 'superior', 'back'], say)
    for (const field of act.fields ?? []) kindOf(field, `acts.${name}.fields.${field.name}`, say)
    condition(act.when, `acts.${name}.when`, say)
    for (const [at, branch] of (act.branches ?? []).entries())
      condition(branch.when, `acts.${name}.branches[${at}].when`, say)
  }
  for (const item of definition.requirements) condition(item.when, `requirements.${item.id}.when`, say)
}

function checkClockWords(clock: ClockUse, where: string, say: Say): void {
  if (typeof clock.from === 'string') oneOf(`${where}.from`, clock.from, ['entry', 'filing'], say)
  for (const [at, one] of (clock.cases ?? []).entries()) condition(one.when, `${where}.cases[${at}].when`, say)
}

function kindOf(field: Field, where: string, say: Say): void {
  condition(field.when, `${where}.when`, say)
  if (!fieldKinds.includes(field.kind))
    say(
      where,
      'unknown-kind',
      `没有“${field.kind}”这种字段；可用：${fieldKinds.join('、')}。`,
      `There is no kind of field "${field.kind}"; use one of ${fieldKinds.join(', ')}.`,
    )
}

/** A condition is made of the words that `evaluate` reads, and of at least one question. */
function condition(given: Condition | undefined, where: string, say: Say): void {
  if (given === undefined) return
  const unknown = (word: unknown) =>
    say(
      where,
      'condition-unknown-word',
      `条件里的“${String(word)}”不是定义语言里的词。`,
      `The condition uses "${String(word)}", which the language does not have.`,
    )
  switch (given.is) {
    case 'field':
      if (!operations.includes(given.op)) unknown(given.op)
      return
    case 'all':
    case 'any':
      if (given.of.length === 0)
        say(
          where,
          'condition-empty',
          '条件里什么也没有问，等于永远成立或者永远不成立。',
          'The condition asks nothing: it holds always or never.',
        )
      for (const part of given.of) condition(part, where, say)
      return
    case 'not':
      condition(given.of, where, say)
      return
    case 'flag':
    case 'extended':
      return
    default:
      unknown((given as { is: unknown }).is)
  }
}

function oneOf(where: string, value: string, words: readonly string[], say: Say): void {
  if (!words.includes(value))
    say(
      where,
      'unknown-word',
      `没有“${String(value)}”；可用：${words.join('、')}。`,
      `There is no "${String(value)}" here; use one of ${words.join(', ')}.`,
    )
}

/** Flags and extensions: what is asked about must be possible where it is asked, and what is set must be asked about. */
export function checkMemory({ definition, limits, say }: CheckContext): void {
  const acts = Object.entries(definition.acts)
  const raised = new Set(
    acts.flatMap(([, act]) => Object.entries(act.sets ?? {}).flatMap(([flag, on]) => (on ? [flag] : []))),
  )
  const granted = new Set(acts.flatMap(([, act]) => (act.extends === undefined ? [] : [act.extends])))
  const asked = new Set<string>()
  const look = (given: Condition | undefined, where: string) => {
    for (const atom of atomsOf(given)) {
      if (atom.is === 'flag') {
        asked.add(atom.flag)
        if (!raised.has(atom.flag))
          say(
            where,
            'unknown-flag',
            `没有动作会设置标志“${atom.flag}”，这个条件问了也白问。`,
            `No act ever sets the flag "${atom.flag}": the condition asks in vain.`,
          )
      }
      if (atom.is === 'extended' && !limits.has(atom.limit))
        say(where, 'unknown-limit', `没有叫“${atom.limit}”的时限。`, `There is no limit "${atom.limit}".`)
      else if (atom.is === 'extended' && !granted.has(atom.limit))
        say(
          where,
          'extended-by-nobody',
          `没有动作会延长“${atom.limit}”，这个条件问了也白问。`,
          `No act extends "${atom.limit}": the condition asks in vain.`,
        )
    }
  }
  for (const [name, act] of acts) {
    look(act.when, `acts.${name}.when`)
    for (const [at, branch] of (act.branches ?? []).entries()) look(branch.when, `acts.${name}.branches[${at}].when`)
    for (const field of act.fields ?? []) look(field.when, `acts.${name}.fields.${field.name}.when`)
  }
  for (const [name, state] of Object.entries(definition.states))
    for (const clock of state.clocks ?? [])
      for (const [at, one] of (clock.cases ?? []).entries())
        look(one.when, `states.${name}.clocks.${clock.limit}.cases[${at}].when`)
  for (const [where, given] of formConditions(definition))
    if (atomsOf(given).some((atom) => atom.is !== 'field'))
      say(
        where,
        'condition-too-early',
        '填表时还没有任何动作：表单的条件只能问表单里的回答。',
        'Nothing has happened yet when the form is filled in: its conditions may ask about its answers only.',
      )
  for (const [name, act] of acts)
    for (const flag of Object.keys(act.sets ?? {}))
      if (!asked.has(flag) && !flagsOfTheHouse.has(flag))
        say(
          `acts.${name}.sets`,
          'flag-never-read',
          `设置了标志“${flag}”，却没有任何条件问它。`,
          `It sets the flag "${flag}", about which no condition asks.`,
        )
}

/** Flags that mean something outside the definition: staff see an urgent matter first. */
const flagsOfTheHouse = new Set(['urgent'])

function formConditions(definition: CheckContext['definition']): readonly [where: string, Condition | undefined][] {
  return [
    ...definition.form.flatMap((page): [string, Condition | undefined][] => [
      [`form[${page.id}].when`, page.when],
      ...page.fields.map((field): [string, Condition | undefined] => [`form.${field.name}.when`, field.when]),
    ]),
    ...definition.requirements.map((item): [string, Condition | undefined] => [
      `requirements.${item.id}.when`,
      item.when,
    ]),
  ]
}
