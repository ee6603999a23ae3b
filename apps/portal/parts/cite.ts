import type { Citation } from '@gongdao/catalogue'
import type { Reader } from '../reader.ts'

/** An article as people cite it: 《刑事诉讼法》第40条; the English words of a citation name the article themselves. */
export const cite = (reader: Reader, { law, article, en }: Citation): string =>
  reader.say(
    /^\d/.test(article) ? `《${law}》第${article}条` : `《${law}》：${article}`,
    en ?? `${law}, art. ${article}`,
  )
