import type { Words } from '@gongdao/matters/contract'
import { fill } from './language.tsx'

/** What is wrong with an answer, by the code of the one check that the server makes, as a sentence that says what to do. */
const sentences: Readonly<Record<string, Words>> = {
  required: { zh: '请填写这一项', en: 'Please fill this in' },
  tooLong: { zh: '最多 {maxLength} 字，现在是 {length} 字', en: 'At most {maxLength} characters; there are {length}' },
  tooShort: { zh: '至少写 {minLength} 个字', en: 'At least {minLength} characters' },
  tooMany: { zh: '最多 {maxItems} 项，现在是 {items} 项', en: 'At most {maxItems}; there are {items}' },
  tooSmall: { zh: '不能小于 {min}', en: 'At least {min}' },
  tooBig: { zh: '不能大于 {max}', en: 'At most {max}' },
  notADate: { zh: '请写成 2026-03-05 这样的日期', en: 'Write a date such as 2026-03-05' },
  impossibleDate: { zh: '没有这一天，请核对', en: 'There is no such day' },
  notANumber: { zh: '请用数字填写', en: 'Use digits' },
  notMoney: { zh: '请填写金额，最多两位小数', en: 'An amount with at most two decimals' },
  notAPhone: {
    zh: '请填写 11 位手机号，或带区号的固定电话',
    en: 'An 11-digit mobile number, or a fixed one with area code',
  },
  idNumberLength: {
    zh: '身份证号码是 18 位，现在是 {length} 位',
    en: 'An identity number has 18 characters; there are {length}',
  },
  idNumberCharacters: { zh: '身份证号码只有数字，末位可能是 X', en: 'Digits only; the last may be X' },
  idNumberDate: { zh: '请核对身份证号码里的出生日期', en: 'Check the date of birth in the number' },
  idNumberCheck: { zh: '身份证号码的末位对不上，请逐位核对', en: 'The last character does not fit: check each' },
  creditCodeLength: {
    zh: '统一社会信用代码是 18 位，现在是 {length} 位',
    en: 'A credit code has 18 characters; there are {length}',
  },
  creditCodeCharacters: {
    zh: '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z',
    en: 'Digits and capital letters without I, O, S, V and Z',
  },
  creditCodeCheck: {
    zh: '统一社会信用代码的末位对不上，请逐位核对',
    en: 'The last character does not fit: check each',
  },
  lawyerLicenceLength: {
    zh: '律师执业证号是 17 位，现在是 {length} 位',
    en: 'A lawyer’s licence number has 17 digits; there are {length}',
  },
  lawyerLicenceCharacters: { zh: '律师执业证号只有数字', en: 'A lawyer’s licence number has digits only' },
  lawyerLicenceForm: {
    zh: '律师执业证号以1开头，第6至9位是年份，请核对',
    en: 'It begins with 1; characters 6 to 9 are a year',
  },
  notACaseNumber: {
    zh: '请照文书抬头填写案号，例如（2026）粤1202民初100号',
    en: 'As it stands on the papers, such as （2026）粤1202民初100号',
  },
  inFuture: { zh: '日期不能晚于今天', en: 'Not later than today' },
  tooLate: { zh: '不能晚于 {latest}', en: 'Not later than {latest}' },
  tooEarly: { zh: '不能早于 {earliest}', en: 'Not before {earliest}' },
  notARegion: { zh: '请从列表里选一个地方', en: 'Choose a place from the list' },
  notAChoice: { zh: '请从列出的选项里选', en: 'Choose from the options' },
  notYesNo: { zh: '请选“是”或“否”', en: 'Choose yes or no' },
  badCharacters: { zh: '有无法保存的字符，请删去', en: 'Some characters cannot be stored; remove them' },
  tooLarge: { zh: '内容太长，请作为文件上传', en: 'Too long: upload it as a file' },
}

const any: Words = { zh: '请核对这一项', en: 'Please check this' }

/** The sentence for a code, with its facts put in. */
export const sayFieldFault = (
  code: string,
  facts: Readonly<Record<string, unknown>>,
  say: (words: Words) => string,
): string => fill(say(sentences[code] ?? any), facts as Record<string, string | number>)
