import type { FormField } from '@gongdao/matters/contract'
import type { Static } from 'typebox'
import type { Dice } from './dice.ts'

/** What a person may name in a field. */
export interface AtHand {
  readonly units: readonly string[]
  readonly people: readonly string[]
  readonly numbers: readonly string[]
  readonly papers: readonly string[]
  readonly requirements: readonly string[]
}

const texts = [
  '好的。',
  '请看材料。',
  '已经核实，正在处理，三天内回复。',
  'Thank you.',
  '路灯仍然不亮：2026年3月“第二次”反映。',
]

/** Values for the fields of an act, by their kind. Some are refused, as those of real people are. */
export function valuesFor(
  fields: readonly Static<typeof FormField>[],
  dice: Dice,
  hand: AtHand,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    if (field.optional && dice.chance(0.5)) continue
    const value = valueFor(field, dice, hand)
    if (value !== undefined) values[field.name] = value
  }
  return values
}

function valueFor(field: Static<typeof FormField>, dice: Dice, hand: AtHand): unknown {
  const choices = field.choices?.map(({ value }) => value) ?? []
  if (field.name === 'person') return dice.pick(hand.people)
  if (field.name === 'number') return dice.pick(hand.numbers)
  switch (field.kind) {
    case 'choice':
    case 'seq':
      return choices.length > 0 ? dice.pick(choices) : undefined
    case 'choices':
      return choices.length > 0 ? dice.shuffled(choices).slice(0, 1 + dice.below(choices.length)) : undefined
    case 'unit':
      return dice.pick(hand.units)
    case 'requirements':
      return dice.shuffled(hand.requirements).slice(0, 1 + dice.below(hand.requirements.length))
    case 'documents':
      return hand.papers.length > 0 ? [dice.pick(hand.papers)] : undefined
    case 'yesNo':
      return dice.chance(0.5)
    case 'number':
      return 1 + dice.below(5)
    case 'money':
      return dice.below(10_000)
    case 'date':
      return `2026-0${1 + dice.below(9)}-1${dice.below(9)}`
    case 'phone':
      return '13100009999'
    case 'region':
      return '441202'
    default:
      return dice.pick(texts).slice(0, (field.maxLength as number | undefined) ?? 1_000)
  }
}

/** Answers of a petition, of varied words. */
export function petitionAnswers(dice: Dice): Record<string, unknown> {
  const what = dice.pick(['路灯不亮', '下水道堵塞', '噪音扰民', '拖欠工资', '违章搭建', '公交改线', '学位不足'])
  return {
    kind: dice.pick(['request', 'request', 'request', 'suggestion']),
    subject: `${dice.pick(['村口', '小区', '学校旁', '工地'])}${what}`,
    facts: `${what}已经${1 + dice.below(11)}个月，${dice.pick(['多次反映没有回音。', '老人孩子出行困难。', '邻居都很担心。'])}`,
    request: dice.pick(['请尽快处理并书面答复。', '请到现场查看。', '请说明什么时候解决。']),
    name: `示例·${dice.pick(['林', '陈', '黄', '梁', '张'])}${dice.pick(['晓', '安', '婷', '伟', '敏'])}`,
    before: 'none',
    joint: false,
  }
}
