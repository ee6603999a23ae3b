/** A letter as it is laid out on paper: plain words only, in the languages in which it was written. */
export interface LetterPaper {
  /** One side for each language, Chinese first. */
  readonly sides: readonly LetterSide[]
  /** Where anybody can check that it was issued; the square leads there. */
  readonly address: string
}

export interface LetterSide {
  readonly language: 'zh' | 'en'
  /** The body in whose name it is written. */
  readonly unit: string
  readonly reference: string
  readonly title: string
  readonly addressee: string
  /** Paragraphs, one a line. */
  readonly text: string
  readonly date: string
  /** What stands where the seal would be. */
  readonly seal: string
  readonly proof: readonly string[]
}

interface Words {
  readonly zh: string
  readonly en: string
}

/** What a letter says, as the record knows it. */
export interface LetterFacts {
  /** Number of the matter and of the act, `ZQ26XF0000017X-3`. */
  readonly reference: string
  readonly title: Words
  readonly body: Words
  readonly unit: Words
  /** To whom; empty where nobody named herself. */
  readonly addressee: string
  /** The day on which it was issued, in the city's own time: `2026-03-09`. */
  readonly day: string
}

/** How it can be checked. */
export interface LetterProof {
  readonly address: string
  /** The page without the square, to be typed. */
  readonly page: string
  readonly code: string
}

const digits = '〇一二三四五六七八九'

/** A number up to 99 in Chinese words: `二十四`. */
const inWords = (value: number): string => {
  const tens = Math.floor(value / 10)
  const ones = value % 10 === 0 && value > 0 ? '' : digits[value % 10]!
  return tens === 0 ? digits[value % 10]! : `${tens === 1 ? '' : digits[tens]!}十${ones}`
}

/** A day as official letters write it: `二〇二六年十一月二十四日` (GB/T 9704). */
export function chineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${[...year].map((one) => digits[Number(one)]).join('')}年${inWords(Number(month))}月${inWords(Number(date))}日`
}

const englishMonths = 'January February March April May June July August September October November December'.split(' ')

const englishDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${englishMonths[month! - 1]} ${year}`
}

/** Signs that no page can hold: control characters, marks that turn the direction of reading, halves of characters. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are taken out.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Cs}/gu

/** Words as they can be printed: composed characters, and nothing invisible. */
export const printable = (words: string): string =>
  words.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(unprintable, '')

/** Lays the words out. Pure: the same facts give the same paper. */
export function layOut(facts: LetterFacts, proof: LetterProof): LetterPaper {
  const side = (language: 'zh' | 'en'): LetterSide => ({
    language,
    unit: printable(facts.unit[language]),
    reference: language === 'zh' ? `文书编号：${facts.reference}` : `No. ${facts.reference}`,
    title: printable(facts.title[language]),
    addressee: addresseeIn(printable(facts.addressee), language),
    text: printable(facts.body[language])
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n'),
    date: language === 'zh' ? chineseDay(facts.day) : englishDay(facts.day),
    seal: language === 'zh' ? '印章位置\n模拟，不具效力' : 'Place of the seal\ndemonstration',
    proof: proofIn(language, proof),
  })
  const hasEnglish = facts.body.en.trim() !== '' && facts.title.en.trim() !== ''
  return { sides: hasEnglish ? [side('zh'), side('en')] : [side('zh')], address: proof.address }
}

const addresseeIn = (name: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? `${name === '' ? '当事人' : name}：` : `To ${name === '' ? 'the applicant' : name}:`

const proofIn = (language: 'zh' | 'en', { page, code }: LetterProof): readonly string[] =>
  language === 'zh'
    ? [
        `核验：扫描左侧二维码，或打开 ${page}，输入文书编号和核验码 ${code}。`,
        '核验页只说明本文书由何单位、于何日出具及其数字指纹，不显示内容。',
      ]
    : [
        `To check it, scan the square or open ${page} and enter the number and the code ${code}.`,
        'The page says which body issued it, on which day and with which fingerprint; it shows no content.',
      ]
