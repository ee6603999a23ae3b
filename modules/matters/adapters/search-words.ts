import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Cutter } from '../application/store.ts'

let jieba: Jieba | undefined

const meaningful = /[\p{L}\p{N}]/u
/** PostgreSQL refuses lexemes of more than 2 KB. */
const longest = 64
const mostWords = 2_000

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The dictionary is read at first use (a quarter of a second). */
export const cutter: Cutter = {
  words(text) {
    jieba ??= Jieba.withDict(dict)
    const words = jieba.cutForSearch(plain(text), true).map((word) => word.trim())
    return [...new Set(words.filter((word) => word.length <= longest && meaningful.test(word)))].slice(0, mostWords)
  },
  grams(text) {
    const runs =
      plain(text)
        .replace(/(?<=\w)-(?=\w)/g, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    const grams = runs.flatMap((run) => {
      const characters = [...run]
      return characters.length === 1 ? characters : characters.slice(1).map((one, at) => `${characters[at]}${one}`)
    })
    return [...new Set(grams)].slice(0, mostWords)
  },
}
