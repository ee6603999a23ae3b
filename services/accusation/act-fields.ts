import { type Field, words } from '@gongdao/catalogue'

/** What several acts ask: a text that may tell of a person, reasons and basis, the organ that is named. */
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
export const organ: Field = {
  name: 'organ',
  kind: 'text',
  label: words('哪个机关，怎么联系', 'Which organ and how to reach it'),
  maxLength: 200,
}
export const news = text('news', '进展', 'Progress')
