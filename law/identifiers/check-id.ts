import { type LawAnswer, lawNo } from '../answer.ts'
import { isProcuratorateNumber, readCaseNumber } from '../case-numbers/case-number.ts'
import { readObject } from '../json-lines.ts'
import { checkCreditCode } from './credit-code.ts'
import { badFormat, good, type IdAnswer, warn } from './identifier.ts'
import { checkLawyerLicence } from './lawyer-licence.ts'
import { checkFixedLine, checkMobile, checkPhone } from './phone-numbers.ts'
import { checkResidentId } from './resident-id.ts'
import { checkForeignPR, checkForm, checkGatResidencePermit, formKinds } from './travel-documents.ts'

const checks: Readonly<Record<string, (text: string) => IdAnswer>> = {
  residentId: checkResidentId,
  creditCode: checkCreditCode,
  mobile: checkMobile,
  fixedLine: checkFixedLine,
  phone: checkPhone,
  lawyerLicence: checkLawyerLicence,
  caseNumber: checkCaseNumber,
  procuratorateNumber: (text) =>
    isProcuratorateNumber(text)
      ? good(text.trim())
      : badFormat('应写作：肇端检刑不诉〔2023〕12号。', 'It is written 肇端检刑不诉〔2023〕12号.'),
  gatResidencePermit: checkGatResidencePermit,
  foreignPR: checkForeignPR,
  ...Object.fromEntries(formKinds.map((kind) => [kind, (text: string) => checkForm(kind, text)])),
}

/** The kinds of identifiers that can be checked. */
export const idKinds: readonly string[] = Object.keys(checks)

const longest = 200

/** Checks an identifier of a kind; its one stored form, or why it cannot be one. */
export function checkId(kind: string, value: string): IdAnswer {
  const check = Object.hasOwn(checks, kind) ? checks[kind] : undefined
  if (!check)
    return lawNo(
      'law/id-kind',
      { field: 'kind', known: idKinds },
      `kind：应为 ${idKinds.join('、')} 之一。`,
      `kind: it must be one of ${idKinds.join(', ')}.`,
    )
  return value.length > longest ? badFormat('太长，这不是号码。', 'This is too long for a number.') : check(value)
}

/** Reads `{"kind":…,"value":…}` and checks it. */
export function answerId(json: unknown): LawAnswer<{ asked: IdAnswer }> {
  const object = readObject(json)
  if (!object.ok) return object
  const { kind, value } = object.value
  if (typeof kind !== 'string' || !idKinds.includes(kind)) return checkId(String(kind), '') as LawAnswer<never>
  if (typeof value !== 'string')
    return lawNo('law/id-value', { field: 'value' }, 'value：应为文字。', 'value: it must be text.')
  return { ok: true, value: { asked: checkId(kind, value) } }
}

function checkCaseNumber(text: string): IdAnswer {
  const read = readCaseNumber(text)
  if (!read.ok) return read
  const { text: value, ...facts } = read.value
  if (read.value.legacy)
    return good(value, facts, [
      warn('legacy', '2016年以前的旧案号，按原样保存。', 'A number from before 2016: kept as it was written.'),
    ])
  return good(
    value,
    facts,
    read.value.meaning
      ? []
      : [warn('unknownType', '类型代字不在表里，请人工核对。', 'The type code is in no table: have it looked at.')],
  )
}
