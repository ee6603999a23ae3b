import { type Field, type FormPage, words } from '@gongdao/catalogue'

/** A text that may tell of a person. */
export const text = (name: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: 'longText',
  label: words(zh, en),
  minLength: 2,
  maxLength: 4000,
  personal: true,
  ...more,
})

export const reasons = text('reasons', '事实和理由', 'Facts and reasons')
export const basis = text('basis', '法律依据', 'Legal basis', { maxLength: 2000, personal: false })
export const remedy = text('remedy', '不服怎么办、在多长时间内', 'Remedy and by when', {
  maxLength: 1000,
  personal: false,
})
export const organ: Field = {
  name: 'organ',
  kind: 'text',
  label: words('哪个机关，怎么联系', 'Which organ and how to reach it'),
  maxLength: 200,
}
export const unit = (zh: string, en: string): Field => ({ name: 'unit', kind: 'unit', label: words(zh, en) })

/** One sentence by which the handler and the resident know the matter again. */
export const subjectPage: FormPage = {
  id: 'subject',
  title: words('用一句话说，是什么事？', 'In one sentence, what is it about?'),
  fields: [
    {
      name: 'subject',
      kind: 'text',
      label: words('事项', 'Subject'),
      why: words('让承办的人一眼看懂。', 'So that the handler understands at a glance.'),
      maxLength: 100,
      searched: true,
      personal: true,
    },
  ],
}

/** Who applies: name, number of identity and telephone; more questions about her may follow. */
export const applicantPage = (...more: readonly Field[]): FormPage => ({
  id: 'you',
  title: words('您是谁？', 'Who are you?'),
  fields: [
    {
      name: 'name',
      kind: 'text',
      label: words('姓名或者单位名称', 'Name of the person or organisation'),
      why: words('文书上要写明申请人。', 'The papers name who applies.'),
      maxLength: 60,
      personal: true,
    },
    {
      name: 'idNumber',
      kind: 'idNumber',
      label: words('公民身份号码', 'Identity number'),
      hint: words('没有的可以不填，由窗口核对', 'Leave it empty if you have none; it is checked at the window'),
      why: words('确认是您本人。', 'To make sure it is you.'),
      optional: true,
      personal: true,
    },
    {
      name: 'phone',
      kind: 'phone',
      label: words('联系电话', 'Telephone'),
      why: words('补充材料、送达结果时联系您。', 'To reach you about papers and the result.'),
      personal: true,
    },
    ...more,
  ],
})

/** The papers, which may also come later: what is missing is told once and completely. */
export const papersPage = (zh: string, en: string, ...before: readonly Field[]): FormPage => ({
  id: 'papers',
  title: words('您有哪些材料？', 'What papers do you have?'),
  fields: [
    ...before,
    {
      name: 'papers',
      kind: 'documents',
      label: words(zh, en),
      hint: words('没有也可以提交；缺的会一次告诉您', 'You may file without; you will be told once what is missing'),
      why: words('材料齐了就能办。', 'With all papers it can be handled.'),
      maxItems: 30,
      optional: true,
      personal: true,
    },
  ],
})
