import { periodsOf } from '../clock-cases.ts'
import type { ActDefinition } from '../definition.ts'
import { checkLimit } from './check-limit.ts'
import type { CheckContext } from './fault.ts'

/** How long an extension is and on what it rests: at most what the law gives, approved, or agreed on a day that is kept. */
export function checkExtension(name: string, act: ActDefinition, context: CheckContext): void {
  const { definition, limits, say } = context
  const where = `acts.${name}`
  if (act.extends === undefined) {
    if (act.extendsBy !== undefined || act.agreedOn !== undefined)
      say(
        where,
        'extension-of-nothing',
        '写了延长多久或者何时同意，却没有写延长哪个时限（extends）。',
        'It says by how much or when it was agreed, but not what is extended (extends).',
      )
    return
  }
  const uses = Object.values(definition.states).flatMap((state) => state.clocks ?? [])
  const periods = uses.filter((use) => use.limit === act.extends).flatMap(periodsOf)
  for (const limit of new Set(periods.map((one) => one.limit))) {
    const known = limits.get(limit)
    if (known && !known.extendable && limit !== act.extends)
      say(
        `${where}.extends`,
        'not-extendable',
        `法律没有说“${limit}”可以延长。`,
        `The law does not say that "${limit}" may be extended.`,
      )
    if (known?.extension) checkLength(where, act, limit, known.extension, context)
  }
  checkAgreement(where, act, context)
}

function checkLength(
  where: string,
  act: ActDefinition,
  limit: string,
  allowed: { readonly value: number | null; readonly agreed: boolean },
  { say }: CheckContext,
): void {
  const field = act.fields?.find((one) => one.name === act.extendsBy)
  if (act.extendsBy === undefined && allowed.value === null)
    say(
      `${where}.extendsBy`,
      'extension-without-length',
      `法律没有写“${limit}”延长多久：要有一项填写长度（extendsBy）。`,
      `The law names no length for the extension of "${limit}": a field must ask for it (extendsBy).`,
    )
  if (act.extendsBy !== undefined) {
    const counts = field && ['number', 'seq'].includes(field.kind) && !field.optional && !field.when
    if (!counts || (field.min ?? 0) < 1 || field.max === undefined)
      say(
        `${where}.extendsBy`,
        'extension-length-unasked',
        `“${act.extendsBy}”必须是这个动作里必填的数字，有最小值（至少1）和最大值。`,
        `"${act.extendsBy}" must be a required number of this act with a least (1 or more) and a greatest value.`,
      )
    if (allowed.value !== null && (field?.max ?? 0) > allowed.value)
      say(
        `${where}.extendsBy`,
        'extension-too-long',
        `法律最多让“${limit}”延长${allowed.value}，这里可以填到${field?.max}。`,
        `The law lets "${limit}" be extended by ${allowed.value} at most; here up to ${field?.max} can be entered.`,
      )
  }
  if (allowed.agreed !== (act.agreedOn !== undefined))
    say(
      `${where}.agreedOn`,
      'extension-basis',
      allowed.agreed
        ? `“${limit}”由双方同意延长：要记下同意的日子（agreedOn）。`
        : `“${limit}”由负责人批准延长，不是双方同意就行。`,
      allowed.agreed
        ? `"${limit}" is extended by agreement of the parties: the day of the agreement is to be kept (agreedOn).`
        : `"${limit}" is extended with approval; that the parties agree is not enough.`,
    )
}

function checkAgreement(where: string, act: ActDefinition, { say }: CheckContext): void {
  if (act.agreedOn === undefined) return
  const field = act.fields?.find((one) => one.name === act.agreedOn)
  if (field?.kind !== 'date' || field.optional || field.when || field.latest !== 0)
    say(
      `${where}.agreedOn`,
      'agreement-unasked',
      `“${act.agreedOn}”必须是这个动作里必填、不在将来的日期。`,
      `"${act.agreedOn}" must be a required date of this act that is not in the future.`,
    )
}

/** A time that must pass first: it counts from an act that leaves its mark, and no timer waits for another timer. */
export function checkNotBefore(name: string, act: ActDefinition, context: CheckContext): void {
  if (!act.notBefore) return
  const { definition, limits, say } = context
  const { limit, after } = act.notBefore
  const where = `acts.${name}.notBefore`
  checkLimit(limit, where, context)
  const other = Object.hasOwn(definition.acts, after) ? definition.acts[after] : undefined
  const leaves =
    after === 'file' ||
    (other !== undefined &&
      Boolean(other.to ?? other.branches ?? other.moves ?? other.extends ?? other.restarts ?? other.sets))
  if (!leaves)
    say(
      where,
      'not-before-nothing',
      `“${after}”不是提交（file），也不是会改变事项的动作，不能从它起算。`,
      `"${after}" is neither the filing (file) nor an act that changes the matter: nothing counts from it.`,
    )
  if (act.by.includes('system'))
    say(
      where,
      'not-before-timer',
      '由系统到期做的动作不能再等另一段时间。',
      'An act that a timer takes cannot wait for another time.',
    )
  if (limits.get(limit)?.extendable && Object.values(definition.acts).some((one) => one.extends === limit))
    say(
      where,
      'not-before-extended',
      `“${limit}”在这里会被延长，不能又用来规定“最早什么时候”。`,
      `"${limit}" can be extended here and cannot also say from when something is possible.`,
    )
}
