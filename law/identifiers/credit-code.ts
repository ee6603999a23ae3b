import { badCharacters, badCheck, badLength, good, type IdAnswer, tidy, warn } from './identifier.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const powers = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

const kinds: Readonly<Record<string, { zh: string; en: string }>> = {
  '11': { zh: '机关', en: 'state organ' },
  '12': { zh: '事业单位', en: 'public institution' },
  '31': { zh: '律师事务所', en: 'law firm' },
  '32': { zh: '公证机构', en: 'notary office' },
  '51': { zh: '社会团体', en: 'social association' },
  '52': { zh: '社会服务机构', en: 'social service organisation' },
  '53': { zh: '基金会', en: 'foundation' },
  '54': { zh: '村民委员会', en: 'villagers’ committee' },
  '55': { zh: '居民委员会', en: 'residents’ committee' },
  '91': { zh: '企业', en: 'company' },
  '92': { zh: '个体工商户', en: 'individual business' },
  '93': { zh: '农民专业合作社', en: 'farmers’ cooperative' },
}

/** The unified social credit code (统一社会信用代码, GB 32100-2015). The organisation's own check digit only warns: early codes break it. */
export function checkCreditCode(text: string): IdAnswer {
  const value = tidy(text)
  if (value.length !== 18) return badLength(value.length, '18')
  if ([...value].some((letter) => !alphabet.includes(letter)))
    return badCharacters(
      '只能有数字和大写字母，没有 I、O、S、V、Z。',
      'It has digits and capital letters without I, O, S, V and Z.',
    )
  if (creditCheckOf(value) !== value[17]) return badCheck()
  const warnings =
    organisationCheckOf(value.slice(8, 16)) === value[16]
      ? []
      : [
          warn(
            'organisationCheck',
            '组织机构代码的校验码不符，早期代码有此情况，请人工核对。',
            'The check digit of the organisation code does not fit, as in some early codes: have it looked at.',
          ),
        ]
  const kind = kinds[value.slice(0, 2)]
  return good(value, { ...(kind && { kind }), area: value.slice(2, 8) }, warnings)
}

/** The last character for the seventeen before it. */
export const creditCheckOf = (value: string): string => {
  const sum = powers.reduce((total, weight, at) => total + weight * alphabet.indexOf(value[at]!), 0)
  return alphabet[(31 - (sum % 31)) % 31]!
}

/** GB 11714: the check digit of eight characters, A = 10 … Z = 35. */
export function organisationCheckOf(eight: string): string {
  const worth = (letter: string) => Number.parseInt(letter, 36)
  const rest = 11 - (organisationWeights.reduce((sum, weight, at) => sum + weight * worth(eight[at]!), 0) % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}
