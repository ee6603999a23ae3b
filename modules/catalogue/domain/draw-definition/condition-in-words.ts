import type { ActDefinition, Condition, Field, ServiceDefinition, Words } from '../definition.ts'

/** A condition as a short note on an arrow: the labels of the answers that it asks for. */
export function conditionInWords(definition: ServiceDefinition, act: ActDefinition, condition: Condition): Words {
  const fields = [...(act.fields ?? []), ...definition.form.flatMap((page) => page.fields)]
  return { zh: say(condition, fields, 'zh'), en: say(condition, fields, 'en') }
}

function say(condition: Condition, fields: readonly Field[], lang: 'zh' | 'en'): string {
  const zh = lang === 'zh'
  switch (condition.is) {
    case 'field':
      return sayField(condition, fields, lang)
    case 'flag':
      return zh ? `已记：${condition.flag}` : `noted: ${condition.flag}`
    case 'extended':
      return zh ? '已延长' : 'extended'
    case 'not':
      return `${zh ? '非' : 'not '}（${say(condition.of, fields, lang)}）`
    default: {
      const parts = condition.of.map((part) => say(part, fields, lang))
      return parts.join(condition.is === 'all' ? (zh ? '且' : ' and ') : zh ? '或' : ' or ')
    }
  }
}

const signs = { atMost: '≤', atLeast: '≥' } as const

function sayField(condition: Extract<Condition, { is: 'field' }>, fields: readonly Field[], lang: 'zh' | 'en'): string {
  const field = fields.find((one) => one.name === condition.field)
  const name = field?.label[lang] ?? condition.field
  if (condition.op === 'given') return lang === 'zh' ? `填写了${name}` : `${name} given`
  if (condition.op === 'atMost' || condition.op === 'atLeast')
    return `${name} ${signs[condition.op]} ${String(condition.value)}`
  if (typeof condition.value === 'boolean')
    return `${name}: ${condition.value ? (lang === 'zh' ? '是' : 'yes') : lang === 'zh' ? '否' : 'no'}`
  const labels = [condition.value]
    .flat()
    .map((value) => field?.choices?.find((choice) => choice.value === value)?.label[lang] ?? String(value))
  return labels.join(lang === 'zh' ? '、' : ', ')
}
