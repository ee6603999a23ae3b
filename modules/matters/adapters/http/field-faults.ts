import type { Language, Problem } from '@gongdao/platform/http'

type Facts = Readonly<Record<string, unknown>>
interface Fault {
  readonly field: string
  readonly code: string
  readonly facts?: Facts
}

const plain = (zh: string, en: string) => () => ({ zh, en })

/** What is wrong with one answer, by the code of the catalogue's check: a sentence that says what to do. */
const sentences: Readonly<Record<string, (facts: Facts) => { zh: string; en: string }>> = {
  required: plain('请填写这一项。', 'Please fill this in.'),
  unknownField: plain('表单里没有这一项，请删除。', 'The form has no such field; please remove it.'),
  notAnObject: plain('这里应为对象。', 'This must be an object.'),
  notText: plain('这里应为文字。', 'This must be text.'),
  tooLong: ({ maxLength, length }) => ({
    zh: `最多 ${maxLength} 字，现在是 ${length} 字。`,
    en: `At most ${maxLength} characters; there are ${length}.`,
  }),
  tooShort: ({ minLength }) => ({ zh: `至少写 ${minLength} 个字。`, en: `At least ${minLength} characters.` }),
  tooMany: ({ maxItems, items }) => ({
    zh: `最多 ${maxItems} 项，现在是 ${items} 项。`,
    en: `At most ${maxItems}; there are ${items}.`,
  }),
  tooSmall: ({ min }) => ({ zh: `不能小于 ${min}。`, en: `Not less than ${min}.` }),
  tooBig: ({ max }) => ({ zh: `不能大于 ${max}。`, en: `Not more than ${max}.` }),
  tooLarge: plain('内容太长，请把详细材料作为文件上传。', 'This is too long; please upload the details as a file.'),
  notADate: plain('请写成 2026-03-05 这样的日期。', 'Write a date such as 2026-03-05.'),
  impossibleDate: plain('没有这一天，请核对。', 'There is no such day; please check.'),
  notANumber: plain('请用数字填写。', 'Use digits.'),
  notMoney: plain('请填写金额，最多两位小数。', 'Enter an amount with at most two decimals.'),
  notAPhone: plain(
    '请填写 11 位手机号，或带区号的固定电话。',
    'Enter an 11-digit mobile number, or a fixed number with its area code.',
  ),
  idNumberLength: plain('身份证号码是 18 位，请核对。', 'An identity number has 18 characters; please check.'),
  idNumberCharacters: plain(
    '身份证号码只有数字，末位可能是 X。',
    'An identity number has digits only; the last may be X.',
  ),
  idNumberDate: plain('请核对身份证号码里的出生日期。', 'Check the date of birth within the identity number.'),
  idNumberCheck: plain(
    '身份证号码的末位对不上，请逐位核对。',
    'The last digit does not fit; check the number digit by digit.',
  ),
  creditCodeLength: plain(
    '统一社会信用代码是 18 位，请核对。',
    'A unified social credit code has 18 characters; please check.',
  ),
  creditCodeCharacters: plain(
    '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z。',
    'A credit code has digits and capital letters without I, O, S, V and Z.',
  ),
  creditCodeCheck: plain(
    '统一社会信用代码的末位对不上，请逐位核对。',
    'The last character of the credit code does not fit; check each one.',
  ),
  lawyerLicenceLength: plain(
    '律师执业证号是 17 位，请核对。',
    'A lawyer’s licence number has 17 digits; please check.',
  ),
  lawyerLicenceCharacters: plain('律师执业证号只有数字。', 'A lawyer’s licence number has digits only.'),
  lawyerLicenceForm: plain(
    '律师执业证号以1开头，第6至9位是年份，请核对。',
    'A lawyer’s licence number begins with 1; characters 6 to 9 are a year.',
  ),
  notACaseNumber: plain(
    '请照文书抬头填写案号，例如（2026）粤1202民初100号。',
    'Enter the case number as it stands on the court’s papers, such as （2026）粤1202民初100号.',
  ),
  inFuture: plain('日期不能晚于今天。', 'The day cannot be later than today.'),
  tooLate: ({ latest }) => ({ zh: `不能晚于 ${latest}。`, en: `Not later than ${latest}.` }),
  tooEarly: ({ earliest }) => ({ zh: `不能早于 ${earliest}。`, en: `Not before ${earliest}.` }),
  notARegion: plain('请从区划列表里选一个代码。', 'Choose a code from the list of regions.'),
  notAChoice: plain('请从列出的选项里选。', 'Choose from the options of the form.'),
  notYesNo: plain('请填 true 或 false。', 'Give true or false.'),
  notAKey: plain('请重新选择这一项。', 'Please choose this again.'),
  badCharacters: plain('有无法保存的字符，请删去。', 'Some characters cannot be stored; please remove them.'),
}

const any = plain('请核对这一项。', 'Please check this.')

/** The faults of a form as problem details tell them: a pointer into the body, the code, the sentence. */
export function fieldFaults(facts: { act?: string; errors?: readonly Fault[] }, language: Language): Problem['errors'] {
  const root = facts.act === 'file' ? '#/answers' : '#/fields'
  return (facts.errors ?? []).slice(0, 50).map(({ field, code, facts: more = {} }) => ({
    in: 'body',
    pointer: field === '' ? root : `${root}/${field.replace(/~/g, '~0').replace(/\//g, '~1')}`,
    code,
    detail: (sentences[code] ?? any)(more)[language],
  }))
}
