import { type LawAnswer, lawNo, lawYes } from '../answer.ts'
import { type CaseType, caseTypes, provinces } from './type-codes.ts'

export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic'

/** The number of a court case (案号), read. It names the court that handles the case. */
export interface CaseNumber {
  readonly legacy: false
  readonly year: number
  /** `粤12`, `粤1202`, `最高法`. */
  readonly court: string
  readonly level: CourtLevel
  /** 知: a court or chamber of intellectual property. */
  readonly special?: string
  readonly type: string
  /** Absent: a type code that the table does not have. */
  readonly meaning?: CaseType
  readonly serial: number
  /** 之一, 之二: a further document in the same case. */
  readonly suffix?: string
  /** In its one written form, with full-width brackets. */
  readonly text: string
}

/** A number from before 2016: kept as it was written. */
export interface LegacyCaseNumber {
  readonly legacy: true
  readonly year: number
  readonly text: string
}

const shape = new RegExp(
  `^（(?<year>20\\d{2})）(?<court>最高法|[${provinces}](?:\\d{4}|\\d{2})?)(?<rest>[一-龥]{1,5}?)(?<serial>[1-9]\\d{0,7})号(?<suffix>之[一二三四五六七八九十]+)?$`,
)
const legacyShape = /^（(?<year>(?:19|20)\d{2})）[一-龥]{1,12}字第\d{1,8}(?:-\d{1,4})?号$/

/** Brackets full-width, digits ordinary, blanks gone. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[(〔[]/g, '（')
    .replace(/[)〕\]]/g, '）')

const noCaseNumber = (zh: string, en: string) => lawNo('law/case-number', {}, zh, en)

/** Reads the number of a court case (最高法关于人民法院案件案号的若干规定, since 2016). */
export function readCaseNumber(text: string): LawAnswer<CaseNumber | LegacyCaseNumber> {
  const tidied = tidy(text)
  const old = legacyShape.exec(tidied)
  if (old) return lawYes({ legacy: true, year: Number(old.groups!.year), text: tidied })
  const parts = shape.exec(tidied)?.groups
  if (!parts)
    return noCaseNumber(
      '这不是案号。案号写作（2018）粤12民初123号：年份、法院代字、类型代字、序号。',
      'This is no case number. It is written （2018）粤12民初123号: year, court, type and serial number.',
    )
  const [special, type] = typeOf(parts.rest!)
  if (type === '' || type.length > 4)
    return noCaseNumber('案号里没有类型代字，例如“民初”。', 'The type is missing, for instance 民初.')
  const meaning = Object.hasOwn(caseTypes, type) ? caseTypes[type] : undefined
  const read = {
    year: Number(parts.year),
    court: parts.court!,
    serial: Number(parts.serial),
    type,
    ...(special && { special }),
    ...(parts.suffix && { suffix: parts.suffix }),
  }
  return lawYes({
    legacy: false,
    level: levelOf(read.court),
    ...read,
    ...(meaning && { meaning }),
    text: written(read),
  })
}

/** 知 before a type that has none of its own stands for a special court. */
const typeOf = (rest: string): readonly [special: string | undefined, type: string] =>
  rest.startsWith('知') ? ['知', rest.slice(1)] : [undefined, rest]

function levelOf(court: string): CourtLevel {
  if (court === '最高法') return 'supreme'
  return court.length === 1 ? 'high' : court.length === 3 ? 'intermediate' : 'basic'
}

type Parts = Pick<CaseNumber, 'year' | 'court' | 'special' | 'type' | 'serial' | 'suffix'>

const written = ({ year, court, special = '', type, serial, suffix = '' }: Parts): string =>
  `（${year}）${court}${special}${type}${serial}号${suffix}`

/** Writes a case number; refuses parts that no number can have. */
export function writeCaseNumber(parts: Parts): LawAnswer<string> {
  const text = written(parts)
  const read = readCaseNumber(text)
  return read.ok ? lawYes(text) : read
}

/** The number of a document of a procuratorate: 肇端检刑不诉〔2023〕12号. */
export const isProcuratorateNumber = (text: string): boolean =>
  /^[一-龥]{1,8}检[一-龥]{1,10}〔20\d{2}〕[A-Z]?\d{1,6}号$/.test(
    text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[([（]/g, '〔')
      .replace(/[)\]）]/g, '〕'),
  )
