import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import type { Cutter } from '../application/store.ts'

let jieba: Jieba | undefined

const meaningful = /[\p{L}\p{N}]/u
/** PostgreSQL refuses lexemes of more than 2 KB. */
const longest = 64
const mostWords = 2_000

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * The dictionary is read at first use (a quarter of a second). The package's own `dict.js` would keep its text in memory for
 * ever, and that of a second list that we do not use: 11 MB.
 */
function readDictionary(): Jieba {
  const { resolve } = createRequire(import.meta.url)
  return Jieba.withDict(readFileSync(resolve('@node-rs/jieba/dict.txt')))
}

export const cutter: Cutter = {
  words(text) {
    jieba ??= readDictionary()
    const words = jieba.cutForSearch(plain(text), true).map((word) => word.trim())
    return [...new Set(words.filter((word) => word.length <= longest && meaningful.test(word)))].slice(0, mostWords)
  },
  grams(text) {
    const grams = runsOf(text).flatMap((run) => [...pairsOf(run), ...(run.match(digits) ?? []).flatMap(foursOf)])
    return [...new Set(grams)].slice(0, mostWords)
  },
  askedGrams(text) {
    const grams = runsOf(text).flatMap((run) => {
      const fours = (run.match(digits) ?? []).flatMap(foursOf)
      // What a piece of four digits says, its pairs need not say again.
      return [...fours, ...pairsOf(run).filter((pair) => !fours.some((four) => four.includes(pair)))]
    })
    return [...new Set(grams)]
  },
}

const digits = /[0-9]{4,}/g

/** Letters and figures that stand together; hyphens within them are not asked for. */
const runsOf = (text: string): readonly string[] =>
  plain(text)
    .replace(/(?<=\w)-(?=\w)/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.length === 1 ? characters : characters.slice(1).map((one, at) => `${characters[at]}${one}`)
}

/** Pairs of digits stand in half of all matters; four in a row in one of hundreds. */
const foursOf = (run: string): string[] => Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4))
