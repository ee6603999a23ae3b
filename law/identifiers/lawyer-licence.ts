import { badCharacters, badFormat, badLength, good, type IdAnswer, tidy, warn } from './identifier.ts'

const categories = [
  'fullTime',
  'partTime',
  'hongKong',
  'macao',
  'taiwan',
  'government',
  'company',
  'legalAid',
  'military',
]

/** The number of a lawyer's practice certificate (律师执业证号). It proves nothing by itself: whether it holds is looked up. */
export function checkLawyerLicence(text: string): IdAnswer {
  const value = tidy(text)
  if (!/^\d+$/.test(value)) return badCharacters('只有数字。', 'It has digits only.')
  if (value.length === 12)
    return good(value, {}, [
      warn(
        'oldFormat',
        '这是旧证号（12位），请核对是否已换证。',
        'This is an old number of 12 digits: see whether there is a new one.',
      ),
    ])
  if (value.length !== 17) return badLength(value.length, '17')
  const parts = /^1(\d{2})(\d{2})((?:19|20)\d{2})([1-9])([01])(\d{6})$/.exec(value)
  if (!parts)
    return badFormat(
      '应以1开头，第6至9位是年份，第10位是1至9的类别，第11位是0或1。',
      'It begins with 1; characters 6 to 9 are a year, the 10th a category from 1 to 9, the 11th is 0 or 1.',
    )
  const [, province, city, year, category] = parts
  const warnings =
    Number(year) < 1979
      ? [
          warn(
            'year',
            '执业年份早于律师制度恢复，请人工核对。',
            'The year is before lawyers were admitted again: have it looked at.',
          ),
        ]
      : []
  return good(value, { province, city, year: Number(year), category: categories[Number(category) - 1] }, warnings)
}
