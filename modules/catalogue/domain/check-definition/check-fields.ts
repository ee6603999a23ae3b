import { atomsOf } from '../conditions.ts'
import type { Condition, Field } from '../definition.ts'
import { duplicates } from './check-names.ts'
import type { CheckContext } from './fault.ts'

type Part = Pick<CheckContext, 'definition' | 'say'>

/** What is asked, why, of whom it may be seen, and what may be published. */
export function checkFields({ definition, say }: CheckContext): void {
  const form = definition.form.flatMap((page) => page.fields)
  const formNames = new Map(form.map((field) => [field.name, field]))
  const before: Field[] = []
  if (form.length === 0) say('form', 'form-empty', '表单里什么也没有问。', 'The form asks nothing.')
  definition.form.forEach((page, at) => {
    checkCondition(page.when, `form[${at}].when`, before, say, 'earlier')
    if (page.fields.length === 0) say(`form[${at}]`, 'page-empty', '这一页没有问题。', 'This page asks nothing.')
    for (const field of page.fields) {
      const where = `form.${field.name}`
      if (field.hiddenFrom?.includes('applicant'))
        say(
          where,
          'decides-unseen',
          '居民自己填写的内容不能不给她看。',
          'The resident is asked and yet may not see her own answer.',
        )
      if (definition.confidentiality === 'sealed' && field.searched)
        say(where, 'sealed-searched', '密封的内容不能进检索。', 'What is sealed never enters the search index.')
      if (!field.why)
        say(
          where,
          'field-without-why',
          '没有写“为什么问”。凡是问居民的，都要说明理由。',
          'It does not say why we ask. Every question to a resident has its reason.',
        )
      checkField(field, where, { definition, say })
      checkCondition(field.when, `${where}.when`, before, say, 'earlier')
      before.push(field)
    }
  })
  for (const [name, act] of Object.entries(definition.acts)) {
    const own = act.fields ?? []
    own.forEach((field, at) => {
      const where = `acts.${name}.fields.${field.name}`
      checkField(field, where, { definition, say })
      checkCondition(field.when, `${where}.when`, [...form, ...own.slice(0, at)], say, 'earlier')
      if (act.by.includes('applicant') && !field.why)
        say(
          where,
          'field-without-why',
          '没有写“为什么问”。凡是问居民的，都要说明理由。',
          'It does not say why we ask. Every question to a resident has its reason.',
        )
    })
    if (act.by.every((role) => role === 'system') && own.some((field) => !field.optional))
      say(
        `acts.${name}`,
        'system-asked',
        '由系统自动做的动作不能有要填的字段。',
        'An act of the system cannot have fields to fill in.',
      )
    checkCondition(act.when, `acts.${name}.when`, form, say, 'form')
    for (const [at, branch] of (act.branches ?? []).entries())
      checkCondition(
        branch.when,
        `acts.${name}.branches[${at}].when`,
        [...form.filter((field) => !own.some((one) => one.name === field.name)), ...own],
        say,
        'act',
      )
    checkSight(name, { definition, say })
  }
  for (const item of definition.requirements) {
    if (item.field !== undefined && !formNames.has(item.field))
      say(
        `requirements.${item.id}`,
        'requirement-unknown-field',
        `清单项引用的字段“${item.field}”不在表单里。`,
        `The requirement names the field "${item.field}", which the form does not have.`,
      )
    checkCondition(item.when, `requirements.${item.id}.when`, form, say, 'form')
    if (!hasSource(item.source))
      say(
        `requirements.${item.id}`,
        'requirement-without-article',
        '清单项没有写依据的条文。',
        'The requirement names no article.',
      )
  }
  checkPublish({ definition, say })
}

export const hasSource = (source: { law?: string; article?: string } | undefined): boolean =>
  Boolean(source?.law?.trim() && source.article?.trim())

function checkField(field: Field, where: string, { say }: Part): void {
  const needsChoices = field.kind === 'choice' || field.kind === 'choices'
  if (needsChoices && !field.choices?.length)
    say(where, 'choice-without-choices', '选择题没有选项。', 'It offers a choice without choices.')
  duplicates(field.choices?.map((choice) => choice.value) ?? [], (value) =>
    say(where, 'duplicate-name', `选项“${value}”写了两次。`, `The choice "${value}" is there twice.`),
  )
  for (const language of ['zh', 'en'] as const)
    duplicates(field.choices?.map((choice) => choice.label?.[language]) ?? [], (label) =>
      say(
        where,
        'same-label',
        `有两个选项都写着“${label}”。`,
        `Two choices read "${label}": nobody can tell them apart.`,
      ),
    )
  if ((field.maxLength ?? 1) < 1 || (field.maxItems ?? 1) < 1)
    say(where, 'range-empty', '上限小于一，什么也填不进去。', 'At most nothing: this cannot be filled in.')
  if (field.minLength !== undefined && field.maxLength !== undefined && field.minLength > field.maxLength)
    say(
      where,
      'range-empty',
      '最短长度大于最长长度，谁也填不对。',
      'The least length is greater than the greatest: nobody can fill this in.',
    )
  if (field.min !== undefined && field.max !== undefined && field.min > field.max)
    say(
      where,
      'range-empty',
      '最小值大于最大值，谁也填不对。',
      'The least value is greater than the greatest: nobody can fill this in.',
    )
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(field.earliest ?? '2000-01-01')
  if ((field.latest !== undefined || field.earliest !== undefined) && (field.kind !== 'date' || !isDay))
    say(
      where,
      'day-of-no-date',
      'latest 和 earliest 只用于日期，earliest 写成 YYYY-MM-DD。',
      'latest and earliest belong to a date; earliest is written YYYY-MM-DD.',
    )
  if (field.latest !== undefined && (!Number.isInteger(field.latest) || field.latest < 0))
    say(where, 'bad-count', 'latest 是从0开始的整数（天）。', 'latest is a whole number of days from 0 on.')
  if (
    ['idNumber', 'creditCode', 'lawyerLicence', 'caseNumber', 'phone', 'documents'].includes(field.kind) &&
    !field.personal
  )
    say(
      where,
      'personal-not-marked',
      '证件号码、案号、电话和上传的材料会指到某个人，必须标 personal。',
      'Numbers that lead to a person, telephones and papers are personal: mark the field personal.',
    )
}

/** What an unknown field, a later one or a wrong value in a condition would do: never hold, silently. */
export function checkCondition(
  condition: Condition | undefined,
  where: string,
  known: readonly Field[],
  say: CheckContext['say'],
  scope: 'form' | 'act' | 'earlier',
): void {
  for (const atom of atomsOf(condition)) {
    if (atom.is !== 'field') continue
    const field = known.find((one) => one.name === atom.field)
    if (!field) {
      const zh = scope === 'form' ? '表单里' : scope === 'act' ? '表单和这个动作里' : '前面的问题里'
      say(
        where,
        'condition-unknown-field',
        `条件问到的字段“${atom.field}”在${zh}没有：看不见的东西不能作判断。`,
        `The condition asks about "${atom.field}", which is not ${scope === 'form' ? 'in the form' : scope === 'act' ? 'in the form or this act' : 'among the questions before it'}: nobody can decide by what they cannot see.`,
      )
      continue
    }
    const counts = ['number', 'money', 'date', 'seq'].includes(field.kind)
    const wrongKind =
      (atom.op === 'atMost' || atom.op === 'atLeast') &&
      (!counts || typeof atom.value !== (field.kind === 'date' ? 'string' : 'number'))
    const notYesNo = field.kind === 'yesNo' && atom.op !== 'given' && typeof atom.value !== 'boolean'
    if (wrongKind || notYesNo)
      say(
        where,
        'condition-wrong-kind',
        `字段“${atom.field}”是${field.kind}，不能这样比较，条件永远不成立。`,
        `The field "${atom.field}" is of the kind ${field.kind}; compared like this the condition never holds.`,
      )
    if (!field.choices) continue
    const asked = atom.op === 'equals' || atom.op === 'oneOf' ? [atom.value].flat() : []
    for (const value of asked)
      if (!field.choices.some((choice) => choice.value === value))
        say(
          where,
          'condition-impossible-value',
          `字段“${atom.field}”没有“${String(value)}”这个选项。`,
          `The field "${atom.field}" has no choice "${String(value)}".`,
        )
  }
}

/** A role that must decide must be able to see what it decides by (law 11). */
function checkSight(name: string, { definition, say }: Part): void {
  const act = definition.acts[name]!
  const form = new Map(definition.form.flatMap((page) => page.fields).map((field) => [field.name, field]))
  const own = new Set((act.fields ?? []).map((field) => field.name))
  const asked = [
    act.when,
    ...(act.branches ?? []).map((branch) => branch.when),
    ...(act.fields ?? []).map((field) => field.when),
  ]
    .flatMap(atomsOf)
    .flatMap((atom) => (atom.is === 'field' ? [atom.field] : []))
  const judged = act.returns ? definition.requirements.flatMap((item) => item.field ?? []) : []
  const letter = act.letter === undefined ? undefined : definition.letters[act.letter]?.body
  const written = [...`${letter?.zh ?? ''}${letter?.en ?? ''}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  for (const role of act.by) {
    for (const field of new Set([...asked, ...judged, ...written]))
      if (!own.has(field) && form.get(field)?.hiddenFrom?.includes(role))
        say(
          `acts.${name}`,
          'decides-unseen',
          `“${role}”要根据字段“${field}”作判断，可是这个字段不给它看。`,
          `"${role}" must decide by the field "${field}", which it is not shown.`,
        )
    for (const field of act.fields ?? [])
      if (field.hiddenFrom?.includes(role))
        say(
          `acts.${name}.fields.${field.name}`,
          'decides-unseen',
          `“${role}”要填这个字段，可是不给它看。`,
          `"${role}" must fill in this field, which it is not shown.`,
        )
    if (
      definition.confidentiality === 'sealed' &&
      (role === 'head' || role === 'supervisor') &&
      (act.to !== undefined || act.branches)
    )
      say(
        `acts.${name}`,
        'decides-unseen',
        `密封的内容只有收件人能看，“${role}”看不到，不能作这个决定。`,
        `What is sealed is seen by its recipients only: "${role}" cannot decide this.`,
      )
  }
}

function checkPublish({ definition, say }: Part): void {
  const fields = new Map(
    [
      ...definition.form.flatMap((page) => page.fields),
      ...Object.values(definition.acts).flatMap((act) => act.fields ?? []),
    ].map((field) => [field.name, field]),
  )
  for (const name of definition.publish.fields) {
    const field = fields.get(name)
    if (!field)
      say(
        'publish.fields',
        'publish-unknown-field',
        `要公开的字段“${name}”不存在。`,
        `The field "${name}" to be published does not exist.`,
      )
    else if (field.personal)
      say(
        'publish.fields',
        'publish-personal',
        `字段“${name}”是个人信息，不能公开。`,
        `The field "${name}" is personal and may not be published.`,
      )
    else if (['text', 'longText', 'documents'].includes(field.kind))
      say(
        'publish.fields',
        'publish-free-text',
        `字段“${name}”是自由文字，里面可能写着任何人：只公开选项、数字、日期和地区。`,
        `The field "${name}" holds free words, which may name anybody: publish choices, numbers, days and places only.`,
      )
    else if (field.hiddenFrom?.length)
      say(
        'publish.fields',
        'publish-hidden',
        `字段“${name}”对部分工作人员都不显示，不能公开。`,
        `The field "${name}" is hidden from some of the staff and may not be published.`,
      )
    if (definition.confidentiality !== 'ordinary')
      say(
        'publish.fields',
        'publish-protected',
        '受保护或者密封的服务不公开任何字段。',
        'A protected or sealed service publishes no field.',
      )
  }
}
