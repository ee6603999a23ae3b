import { bodyKinds, phases, roles } from '../definition.ts'
import type { CheckContext } from './fault.ts'

/**
 * Acts that the engine gives to every service, and `erase`, which the checker of the log takes for a lawful erasure;
 * a definition may not take their names. A test of the engine holds this list against its own.
 */
export const engineActNames: readonly string[] = [
  'file',
  'message',
  'reply',
  'urge',
  'addMaterial',
  'assign',
  'refer',
  'acceptReferral',
  'refuseReferral',
  'suspend',
  'resume',
  'merge',
  'join',
  'part',
  'answerTogether',
  'shareAnswer',
  'takeBack',
  'handOver',
  'appoint',
  'recuse',
  'erase',
  'rate',
  'serve',
  'recompute',
  'allowReturn',
  'dismiss',
  'endRecusal',
]

/** Every name that is used is declared, every name that is declared is well formed and declared once. */
export function checkNames({ definition, say }: CheckContext): void {
  checkHead({ definition, say })
  const states = new Set(Object.keys(definition.states))
  const allFields = [
    ...definition.form.flatMap((page) => page.fields),
    ...Object.values(definition.acts).flatMap((act) => act.fields ?? []),
  ]
  const unknownState = (where: string, state: string) => {
    if (!states.has(state))
      say(
        where,
        'unknown-state',
        `没有叫“${state}”的状态。请改名，或者在 states 里补上它。`,
        `There is no state "${state}". Correct the name or add it to states.`,
      )
  }
  unknownState('initial', definition.initial)
  for (const [name, act] of Object.entries(definition.acts)) {
    const where = `acts.${name}`
    for (const state of act.from) unknownState(`${where}.from`, state)
    if (act.to !== undefined) unknownState(`${where}.to`, act.to)
    for (const [at, branch] of (act.branches ?? []).entries()) unknownState(`${where}.branches[${at}]`, branch.to)
    checkActNames(name, { definition, say })
  }
  const names = [
    ...Object.keys(definition.states),
    ...Object.keys(definition.acts),
    ...allFields.map((field) => field.name),
  ]
  for (const name of new Set(names))
    if (!/^[a-z][A-Za-z0-9]{0,63}$/.test(name))
      say(
        name,
        'bad-name',
        `名称“${name}”必须以小写字母开头，只含字母和数字。`,
        `The name "${name}" must begin with a small letter and hold letters and digits only.`,
      )
  for (const [name, state] of Object.entries(definition.states)) {
    if (!phases.includes(state.phase))
      say(
        `states.${name}`,
        'unknown-phase',
        `没有叫“${state.phase}”的阶段；可用：${phases.join('、')}。`,
        `There is no phase "${state.phase}"; use one of ${phases.join(', ')}.`,
      )
    if (state.next && !Object.hasOwn(definition.acts, state.next.act))
      say(
        `states.${name}.next`,
        'unknown-act',
        `下一步“${state.next.act}”不存在。`,
        `The next act "${state.next.act}" does not exist.`,
      )
    if (state.next && !roles.includes(state.next.by))
      say(
        `states.${name}.next`,
        'unknown-role',
        `没有“${state.next.by}”这个角色。`,
        `There is no role "${state.next.by}".`,
      )
  }
}

function checkHead({ definition, say }: Pick<CheckContext, 'definition' | 'say'>): void {
  if (!/^[A-Za-z]{2}$/.test(definition.mark) || definition.mark !== definition.mark.toUpperCase())
    say(
      'mark',
      'mark-not-two-letters',
      `编号标记“${definition.mark}”必须是两个大写字母，例如 XF。`,
      `The mark "${definition.mark}" must be two capital letters, such as XF.`,
    )
  if (!/^[a-z][A-Za-z0-9]{1,63}$/.test(definition.code))
    say(
      'code',
      'bad-code',
      `服务代码“${definition.code}”必须以小写字母开头，只含字母和数字。`,
      `The code "${definition.code}" must begin with a small letter and hold letters and digits only.`,
    )
  if (!Number.isInteger(definition.version) || definition.version < 1)
    say('version', 'bad-version', '版本号必须是从1开始的整数。', 'The version must be a whole number from 1 on.')
  if (!isDay(definition.validFrom))
    say(
      'validFrom',
      'bad-date',
      `“${definition.validFrom}”不是一个日期（YYYY-MM-DD）。`,
      `"${definition.validFrom}" is not a day (YYYY-MM-DD).`,
    )
  if (definition.bodies.length === 0)
    say('bodies', 'no-body', '没有写由哪类机关负责。', 'No body is named that may be responsible.')
  for (const body of definition.bodies)
    if (!bodyKinds.includes(body))
      say('bodies', 'unknown-body', `没有“${body}”这类机关。`, `There is no kind of body "${body}".`)
  duplicates(definition.bodies, (body) =>
    say('bodies', 'duplicate-name', `机关“${body}”写了两次。`, `The body "${body}" is named twice.`),
  )
  const fields = definition.form.flatMap((page) => page.fields)
  duplicates(
    fields.map(({ name }) => name),
    (name) =>
      say(
        `form.${name}`,
        'duplicate-name',
        `表单里有两个字段都叫“${name}”。`,
        `Two fields of the form are called "${name}".`,
      ),
  )
  duplicates(
    definition.form.map(({ id }) => id),
    (id) => say(`form[${id}]`, 'duplicate-name', `有两页都叫“${id}”。`, `Two pages are called "${id}".`),
  )
  duplicates(
    definition.requirements.map(({ id }) => id),
    (id) =>
      say(`requirements.${id}`, 'duplicate-name', `清单里有两项都叫“${id}”。`, `Two requirements are called "${id}".`),
  )
  duplicates(definition.referral?.rules.map(({ id }) => id) ?? [], (id) =>
    say('referral.rules', 'duplicate-name', `有两条转送规则都叫“${id}”。`, `Two referral rules are called "${id}".`),
  )
}

function checkActNames(name: string, { definition, say }: Pick<CheckContext, 'definition' | 'say'>): void {
  const act = definition.acts[name]!
  const where = `acts.${name}`
  if (engineActNames.includes(name))
    say(
      where,
      'reserved-name',
      `“${name}”是每项服务自带的动作，请换一个名字。`,
      `"${name}" belongs to every service already; choose another name.`,
    )
  if (act.by.length === 0) say(where, 'act-by-nobody', '没有写谁可以做这个动作。', 'Nobody may take this act.')
  if (act.from.length === 0) say(where, 'act-from-nowhere', '没有写从哪个状态开始。', 'It starts from no state.')
  for (const role of act.by)
    if (!roles.includes(role)) say(where, 'unknown-role', `没有“${role}”这个角色。`, `There is no role "${role}".`)
  duplicates(act.from, (state) =>
    say(`${where}.from`, 'duplicate-name', `状态“${state}”写了两次。`, `The state "${state}" is named twice.`),
  )
  duplicates(
    (act.fields ?? []).map((field) => field.name),
    (field) =>
      say(
        `${where}.fields.${field}`,
        'duplicate-name',
        `这个动作有两个字段都叫“${field}”。`,
        `Two fields of this act are called "${field}".`,
      ),
  )
  if (act.letter !== undefined && !Object.hasOwn(definition.letters, act.letter))
    say(
      `${where}.letter`,
      'unknown-letter',
      `没有叫“${act.letter}”的文书，请在 letters 里写出它的正文。`,
      `There is no letter "${act.letter}"; write its words in letters.`,
    )
  if (act.notice !== undefined && !Object.hasOwn(definition.notices, act.notice))
    say(
      `${where}.notice`,
      'unknown-notice',
      `没有叫“${act.notice}”的通知，请在 notices 里写出它的内容。`,
      `There is no notice "${act.notice}"; write its words in notices.`,
    )
  for (const body of act.bodies ?? [])
    if (!definition.bodies.includes(body))
      say(
        `${where}.bodies`,
        'unknown-body',
        `“${body}”不在这项服务的负责机关里。`,
        `"${body}" is not among the bodies of this service.`,
      )
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Calls back once for every value that comes up more than once. */
export function duplicates<T>(values: readonly T[], found: (value: T) => void): void {
  const seen = new Set<T>()
  const told = new Set<T>()
  for (const value of values) {
    if (seen.has(value) && !told.has(value)) {
      told.add(value)
      found(value)
    }
    seen.add(value)
  }
}
