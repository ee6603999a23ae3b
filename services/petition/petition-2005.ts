import type { ServiceDefinition } from '@gongdao/catalogue'

/** Article of the regulations of 2022: the article of 信访条例 (2005) that stood for the same. Items of art. 31 with their number. */
const before: Readonly<Record<string, string>> = {
  17: '17',
  19: '17',
  20: '18',
  21: '12',
  22: '21',
  23: '22',
  24: '25',
  25: '26',
  28: '15',
  29: '29',
  30: '14',
  31: '21',
  '31.1': '21.1',
  '31.2': '21.1',
  '31.3': '21.1',
  '31.4': '21.1',
  '31.5': '21.1',
  '31.6': '32',
  32: '32',
  34: '33',
  35: '34',
  36: '35',
  40: '36',
}

const heard = '31'
const alreadyHandled = { article: '19', in2005: '16' }
const digits = '零一二三四五六七八九'

/**
 * The same service under 信访条例 (2005), in force until the regulations of 2022: the same steps with the same times, each
 * with its article of that day. What it did not know, the time to object to an assignment, the body promises itself.
 */
export function asOf2005(now: ServiceDefinition): ServiceDefinition {
  const { referral } = now
  const { hear } = now.acts
  if (!referral || !hear) throw new Error('A petition is referred, and its petitioner is heard.')
  const cited = withArticles(now, articleBefore) as ServiceDefinition
  return {
    ...cited,
    version: now.version - 1,
    validFrom: '2005-05-01',
    page: { ...cited.page, law: distinct(cited.page.law) },
    // To hear the petitioner had an article of its own then.
    acts: { ...cited.acts, hear: withArticles(hear, () => heard) as typeof hear },
    referral: { ...cited.referral!, clock: 'local.xf.objectAssignment' },
  }
}

const articleBefore = (article: string, text: string): string =>
  article === alreadyHandled.article && /正在办理|being handled/.test(text)
    ? alreadyHandled.in2005
    : (before[article] ?? unknownArticle(article))

function unknownArticle(article: string): never {
  throw new Error(`Art. ${article} has no article of 2005 beside it yet: add it to services/petition/petition-2005.ts.`)
}

type Translate = (article: string, text: string) => string

/** Walks through data; every citation and every article named in words becomes that of 2005. */
function withArticles(value: unknown, translate: Translate): unknown {
  if (typeof value === 'string') return wordsOf2005(value, translate)
  if (Array.isArray(value)) return value.map((each) => withArticles(each, translate))
  if (typeof value !== 'object' || value === null) return value
  const { article } = value as { article?: unknown }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'article' && typeof article === 'string' && /^\d+$/.test(article)
        ? translate(article, '')
        : withArticles(each, translate),
    ]),
  )
}

function wordsOf2005(text: string, translate: Translate): string {
  return (
    text
      // To pass on and to be told had one article then.
      .replaceAll('第二十二条、第二十三条', '第二十二条')
      .replaceAll('arts. 22 and 23', 'art. 22')
      .replace(/第([一二三四五六七八九十]+)条(?:第([一二三四五六])项)?/g, (_, article: string, item?: string) => {
        const [then, thenItem] = translate(keyOf(numberOf(article), item && numberOf(item)), text).split('.')
        return `第${chinese(Number(then))}条${thenItem ? `第${chinese(Number(thenItem))}项` : ''}`
      })
      .replace(/\b([Aa])rt\. (\d+)(?: \((\d)\))?/g, (_, a: string, article: string, item?: string) => {
        const [then, thenItem] = translate(keyOf(article, item), text).split('.')
        return `${a}rt. ${then}${thenItem ? ` (${thenItem})` : ''}`
      })
      .replaceAll('信访工作条例', '信访条例')
      .replaceAll('Regulations on Petition Work', 'Regulations on Letters and Visits (2005)')
  )
}

const keyOf = (article: number | string, item?: number | string): string =>
  String(article) === '31' && item ? `${article}.${item}` : String(article)

/** Ten to ninety-nine, as articles are counted. */
function numberOf(written: string): number {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['零', written]
  return (tens === '' ? 1 : digits.indexOf(tens!)) * 10 + (ones ? digits.indexOf(ones) : 0)
}

function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}

const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]
