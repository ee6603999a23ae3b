import { nGrams } from './n-grams.ts'
import { sortingModel } from './sorting-model.ts'
import type { SortingModel } from './train-sorter.ts'

interface Entry {
  readonly idf: number
  readonly weights: readonly number[]
}

/** Prepares a trained sorter: plain words in, one score for every label out. */
export function readSorter(trained: SortingModel): (plain: string) => Map<string, number> {
  const entries = new Map<string, Entry>(
    trained.grams.map(([gram, idf, ...weights]) => [
      gram as string,
      { idf: (idf as number) / 100, weights: weights as number[] },
    ]),
  )
  return (plain) => {
    const sums = new Float64Array(trained.labels.length)
    let square = 0
    for (const gram of nGrams(plain)) {
      const entry = entries.get(gram)
      if (!entry) continue
      square += entry.idf ** 2
      for (let at = 0; at < entry.weights.length; at += 2)
        sums[entry.weights[at]!]! += (entry.idf * entry.weights[at + 1]!) / trained.scale
    }
    const length = Math.sqrt(square) || 1
    return new Map(trained.labels.map((label, at) => [label, sums[at]! / length]))
  }
}

/** The sorter trained on the examples in `data/examples.jsonl`; `node modules/intake/data/train.js` makes it anew. */
export const sortByExamples = readSorter(sortingModel)
