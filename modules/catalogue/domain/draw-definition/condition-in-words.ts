import type { ActDefinition, Condition, Field, ServiceDefinition } from '../definition.ts'

export type Lang = 'zh' | 'en'

/** In which language conditions are told, and what a limit is called. */
export interface Telling {
  readonly lang: Lang
  limitTitle(limit: string): string
}

/** A condition as a short note on an arrow: the labels of the answers that it asks for, the acts that set its flags. */
export function conditionInWords(
  definition: ServiceDefinition,
  act: ActDefinition,
  condition: Condition,
  telling: Telling,
): string {
  const fields = [...(act.fields ?? []), ...definition.form.flatMap((page) => page.fields)]
  return say(condition, { ...telling, definition, fields })
}

interface Known extends Telling {
  readonly definition: ServiceDefinition
  readonly fields: readonly Field[]
}

function say(condition: Condition, known: Known): string {
  const zh = known.lang === 'zh'
  switch (condition.is) {
    case 'field':
      return sayField(condition, known)
    case 'flag':
      return sayFlag(condition.flag, known)
    case 'extended':
      return zh ? `“${known.limitTitle(condition.limit)}”已延长` : `“${known.limitTitle(condition.limit)}” was extended`
    case 'not':
      return sayNot(condition.of, known)
    default: {
      const parts = condition.of.map((part) =>
        part.is === 'all' || part.is === 'any' ? inBrackets(part, known) : say(part, known),
      )
      return parts.join(condition.is === 'all' ? (zh ? '，且' : ' and ') : zh ? '，或' : ' or ')
    }
  }
}

const inBrackets = (condition: Condition, known: Known): string =>
  known.lang === 'zh' ? `（${say(condition, known)}）` : `(${say(condition, known)})`

/** A flag has no name that anybody knows: it says that one of the acts that set it was taken. */
function sayFlag(flag: string, { definition, lang }: Known): string {
  const setters = Object.values(definition.acts).filter((act) => act.sets?.[flag] === true)
  const titles = setters.map((act) => (lang === 'zh' ? `“${act.title.zh}”` : `“${act.title.en}”`))
  if (titles.length === 0) return flag
  return lang === 'zh' ? `此前有过${titles.join('或')}` : `after ${titles.join(' or ')}`
}

function sayNot(condition: Condition, known: Known): string {
  const zh = known.lang === 'zh'
  if (condition.is === 'extended')
    return zh
      ? `“${known.limitTitle(condition.limit)}”尚未延长`
      : `“${known.limitTitle(condition.limit)}” not yet extended`
  if (condition.is === 'field' && condition.op === 'given')
    return zh ? `没有填写${labelOf(condition.field, known)}` : `${labelOf(condition.field, known)} not given`
  const inner = condition.is === 'all' || condition.is === 'any' ? inBrackets(condition, known) : say(condition, known)
  return zh ? `不是：${inner}` : `not ${inner}`
}

const labelOf = (name: string, { fields, lang }: Known): string =>
  fields.find((field) => field.name === name)?.label[lang] ?? name

const signs = { atMost: '≤', atLeast: '≥' } as const

function sayField(condition: Extract<Condition, { is: 'field' }>, known: Known): string {
  const { lang, fields } = known
  const name = labelOf(condition.field, known)
  if (condition.op === 'given') return lang === 'zh' ? `填写了${name}` : `${name} given`
  if (condition.op === 'atMost' || condition.op === 'atLeast')
    return `${name} ${signs[condition.op]} ${String(condition.value)}`
  if (typeof condition.value === 'boolean')
    return `${name}: ${condition.value ? (lang === 'zh' ? '是' : 'yes') : lang === 'zh' ? '否' : 'no'}`
  const choices = fields.find((field) => field.name === condition.field)?.choices
  const labels = [condition.value]
    .flat()
    .map((value) => choices?.find((choice) => choice.value === value)?.label[lang] ?? String(value))
  return labels.join(lang === 'zh' ? '、' : ', ')
}
