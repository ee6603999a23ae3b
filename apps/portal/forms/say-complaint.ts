import type { FieldError as Complaint, Field } from '@gongdao/catalogue'
import type { Words } from '@gongdao/matters/contract'

const missing = (field: Field | undefined): Words => {
  const label = field?.label ?? { zh: '这一项', en: 'this' }
  switch (field?.kind) {
    case 'choice':
    case 'yesNo':
    case 'region':
      return { zh: `请选择：${label.zh}`, en: `Choose: ${label.en}` }
    case 'choices':
      return { zh: `请至少选一项：${label.zh}`, en: `Choose at least one: ${label.en}` }
    case 'documents':
      return { zh: `请上传：${label.zh}`, en: `Upload: ${label.en}` }
    default:
      return { zh: `请填写：${label.zh}`, en: `Enter: ${label.en}` }
  }
}

const yuan = (field: Field | undefined, value: unknown): string =>
  field?.kind === 'money' ? `${Number(value) / 100} 元` : String(value)

const sentences: Readonly<Record<string, (facts: Readonly<Record<string, unknown>>, field?: Field) => Words>> = {
  required: (_, field) => missing(field),
  tooLong: (f) => ({
    zh: `请控制在 ${f.maxLength} 字以内，现在是 ${f.length} 字`,
    en: `Use at most ${f.maxLength} characters; there are ${f.length} now`,
  }),
  tooShort: (f) => ({
    zh: `请至少写 ${f.minLength} 个字，让经办人看得明白`,
    en: `Write at least ${f.minLength} characters so that staff can understand it`,
  }),
  tooMany: (f) => ({
    zh: `最多 ${f.maxItems} 项，现在是 ${f.items} 项`,
    en: `At most ${f.maxItems}; there are ${f.items} now`,
  }),
  tooSmall: (f, field) => ({ zh: `不能小于 ${yuan(field, f.min)}`, en: `It must be at least ${yuan(field, f.min)}` }),
  tooBig: (f, field) => ({ zh: `不能大于 ${yuan(field, f.max)}`, en: `It must be at most ${yuan(field, f.max)}` }),
  notADate: () => ({
    zh: '请把年、月、日都填上，例如 2026、3、5',
    en: 'Fill in year, month and day, for example 2026, 3, 5',
  }),
  impossibleDate: () => ({ zh: '没有这一天，请核对年、月、日', en: 'There is no such day; check year, month and day' }),
  notANumber: () => ({ zh: '请用数字填写，例如 3', en: 'Use digits, for example 3' }),
  notMoney: () => ({
    zh: '请填写金额，最多两位小数，例如 1280.50',
    en: 'Enter an amount with at most two decimals, for example 1280.50',
  }),
  notAPhone: () => ({
    zh: '请填写 11 位手机号，或带区号的固定电话，例如 0758-2231234',
    en: 'Enter an 11-digit mobile number, or a fixed number with its area code',
  }),
  idNumberLength: (f) => ({
    zh: `身份证号码是 18 位，现在是 ${f.length} 位`,
    en: `An identity number has 18 characters; there are ${f.length} now`,
  }),
  idNumberCharacters: () => ({
    zh: '身份证号码只有数字，末位可能是 X',
    en: 'An identity number has digits only; the last may be X',
  }),
  idNumberDate: () => ({
    zh: '请核对身份证号码里的出生日期',
    en: 'Check the date of birth within the identity number',
  }),
  idNumberCheck: () => ({
    zh: '身份证号码的末位对不上，请逐位核对',
    en: 'The last digit does not fit; check the number digit by digit',
  }),
  creditCodeLength: (f) => ({
    zh: `统一社会信用代码是 18 位，现在是 ${f.length} 位`,
    en: `A unified social credit code has 18 characters; there are ${f.length} now`,
  }),
  creditCodeCharacters: () => ({
    zh: '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z',
    en: 'A credit code has digits and capital letters, without I, O, S, V and Z',
  }),
  creditCodeCheck: () => ({
    zh: '统一社会信用代码的末位对不上，请照营业执照逐位核对',
    en: 'The last character does not fit; check the code against the licence',
  }),
  lawyerLicenceLength: (f) => ({
    zh: `律师执业证号是 17 位，现在是 ${f.length} 位`,
    en: `A lawyer’s licence number has 17 digits; there are ${f.length} now`,
  }),
  lawyerLicenceCharacters: () => ({
    zh: '律师执业证号只有数字',
    en: 'A lawyer’s licence number has digits only',
  }),
  lawyerLicenceForm: () => ({
    zh: '律师执业证号以1开头，第6至9位是年份，请照执业证核对',
    en: 'The number begins with 1 and characters 6 to 9 are a year; check it against the certificate',
  }),
  notACaseNumber: () => ({
    zh: '请照文书抬头填写案号，例如（2026）粤1202民初100号',
    en: 'Enter the case number as it stands on the court’s papers, such as （2026）粤1202民初100号',
  }),
  inFuture: () => ({ zh: '这一天还没有到，请核对日期', en: 'This day has not come yet; check the date' }),
  tooLate: (f) => ({ zh: `不能晚于 ${f.latest}`, en: `It cannot be later than ${f.latest}` }),
  tooEarly: (f) => ({
    zh: `不能早于 ${f.earliest}，请核对日期`,
    en: `It cannot be before ${f.earliest}; check the date`,
  }),
  notARegion: () => ({ zh: '请从列表里选一个地方', en: 'Choose a place from the list' }),
  notAChoice: () => ({ zh: '请从列出的选项里选', en: 'Choose from the options shown' }),
  notYesNo: () => ({ zh: '请选“是”或“否”', en: 'Choose yes or no' }),
  notAKey: () => ({ zh: '请重新选择这一项', en: 'Please choose this again' }),
  badCharacters: () => ({
    zh: '有无法保存的字符，请删去后重写',
    en: 'Some characters cannot be stored; please remove them',
  }),
  tooLarge: () => ({
    zh: '内容太长，请把详细材料作为文件上传',
    en: 'This is too long; please upload the details as a file',
  }),
}

/** A complaint of the catalogue's check as a sentence that says what to do. */
export const sayComplaint = (complaint: Complaint, field: Field | undefined): Words =>
  sentences[complaint.code]?.(complaint.facts, field) ?? {
    zh: `请核对：${field?.label.zh ?? '这一项'}`,
    en: `Please check: ${field?.label.en ?? 'this'}`,
  }
