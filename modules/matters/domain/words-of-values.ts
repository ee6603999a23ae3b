import type { Field, Requirement } from '@gongdao/catalogue'

type Language = 'zh' | 'en'

/** What values need of the world to become words. */
export interface Wording {
  readonly language: Language
  unitName(id: string): string
  regionName(code: string): string
  personName(id: string): string
  paperName(id: string): string
  requirement(id: string): Requirement | undefined
}

const words = {
  zh: {
    yes: '是',
    no: '否',
    lacking: '缺',
    fulfilled: '齐',
    list: '、',
    stop: '；',
    colon: '：',
    open: '（',
    close: '）',
  },
  en: {
    yes: 'yes',
    no: 'no',
    lacking: 'lacking',
    fulfilled: 'in order',
    list: ', ',
    stop: '; ',
    colon: ': ',
    open: ' (',
    close: ')',
  },
} as const

/** A field's value as a person reads it. */
export function valueInWords(field: Field, value: unknown, wording: Wording): string {
  const say = words[wording.language]
  if (value === undefined || value === null) return ''
  const choice = (one: unknown) =>
    field.choices?.find((each) => each.value === String(one))?.label[wording.language] ?? String(one)
  switch (field.kind) {
    case 'choice':
      return choice(value)
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map(choice).join(say.list)
    case 'yesNo':
      return value === true ? say.yes : say.no
    case 'region':
      return wording.regionName(String(value))
    case 'unit':
      return wording.unitName(String(value))
    case 'money':
      return `${(Number(value) / 100).toFixed(2)}${wording.language === 'zh' ? ' 元' : ' yuan'}`
    case 'documents':
      return (Array.isArray(value) ? value : [value]).map((one) => wording.paperName(String(one))).join(say.list)
    case 'requirements':
      return Array.isArray(value)
        ? value.map((one) => wording.requirement(String(one))?.title[wording.language] ?? String(one)).join(say.list)
        : ''
    default:
      return field.name === 'person' ? wording.personName(String(value)) : String(value)
  }
}

/** The verdicts of a return, item by item. */
export function verdictsInWords(
  verdicts: Readonly<Record<string, { readonly lacking: boolean; readonly note?: string }>>,
  wording: Wording,
): string {
  const say = words[wording.language]
  return Object.entries(verdicts)
    .map(([id, one]) => {
      const title = wording.requirement(id)?.title[wording.language] ?? id
      const note = one.note ? `${say.open}${one.note}${say.close}` : ''
      return `${title}${say.colon}${one.lacking ? say.lacking : say.fulfilled}${note}`
    })
    .join(say.stop)
}

const englishMonths = 'January February March April May June July August September October November December'.split(' ')

/** A day as letters write it: `2026年3月9日`, `9 March 2026`. */
export function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${englishMonths[month! - 1]} ${year}`
}

/** Fills the places of a letter: `{field}`, `{number}`, `{unit}`, `{date}`, `{due}`. What is not there stays empty. */
export const fillPlaces = (text: string, places: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(places, name) ? places[name]! : ''))
