import { services } from './intake-labels.ts'
import { nGrams } from './n-grams.ts'
import { plainWords } from './plain-words.ts'

/** A message that we wrote ourselves, and the service a good counter would propose; or the ground of an alarm. */
export interface Example {
  readonly text: string
  readonly service: string
}

/** Softmax regression over n-grams; weights are whole numbers, `scale` brings them back. */
export interface SortingModel {
  readonly labels: readonly string[]
  readonly scale: number
  /** n-gram, its idf in hundredths, then pairs of label index and weight, sparse. */
  readonly grams: readonly (readonly [string, number, ...number[]])[]
}

const rounds = 260
const rate = 4
const decay = 0.0008

/** Trains the sorter: no chance, no clock, the same examples give the same model to the last digit. */
export function trainSorter(examples: readonly Example[], known: readonly string[] = services): SortingModel {
  const labels = known.filter((label) => examples.some((example) => example.service === label))
  const documents = examples.map((example) => [...nGrams(plainWords(example.text))])
  const counts = new Map<string, number>()
  for (const grams of documents) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const vocabulary = [...counts.keys()].filter((gram) => counts.get(gram)! >= 2).sort()
  const index = new Map(vocabulary.map((gram, at) => [gram, at]))
  const idf = vocabulary.map((gram) => Math.round(100 * Math.log(1 + examples.length / counts.get(gram)!)) / 100)
  const rows = documents.map((grams) => vectorOf(grams, index, idf))
  const answers = examples.map((example) => labels.indexOf(example.service))
  const weights = descend(rows, answers, labels.length, vocabulary.length)
  const scale = 20
  const grams = vocabulary.map((gram, at): [string, number, ...number[]] => {
    const sparse: number[] = []
    for (let label = 0; label < labels.length; label++) {
      const weight = Math.round(weights[at * labels.length + label]! * scale)
      if (Math.abs(weight) > 1) sparse.push(label, weight)
    }
    return [gram, Math.round(idf[at]! * 100), ...sparse]
  })
  return { labels, scale, grams: grams.filter((row) => row.length > 2) }
}

interface Row {
  readonly at: number[]
  readonly value: number[]
}

function vectorOf(grams: readonly string[], index: ReadonlyMap<string, number>, idf: readonly number[]): Row {
  const at = grams.map((gram) => index.get(gram)).filter((place) => place !== undefined)
  const length = Math.sqrt(at.reduce((sum, place) => sum + idf[place]! ** 2, 0)) || 1
  return { at, value: at.map((place) => idf[place]! / length) }
}

function descend(rows: readonly Row[], answers: readonly number[], labels: number, size: number): Float64Array {
  const weights = new Float64Array(size * labels)
  for (let round = 0; round < rounds; round++) {
    const step = new Float64Array(size * labels)
    for (const [document, row] of rows.entries()) {
      const chances = softmax(row, weights, labels)
      chances[answers[document]!]! -= 1
      for (const [n, place] of row.at.entries())
        for (let label = 0; label < labels; label++) step[place * labels + label]! += row.value[n]! * chances[label]!
    }
    const pace = (rate * 8) / rows.length
    for (let at = 0; at < weights.length; at++) weights[at] = weights[at]! * (1 - decay) - pace * step[at]!
  }
  return weights
}

function softmax(row: Row, weights: Float64Array, labels: number): Float64Array {
  const sums = new Float64Array(labels)
  for (const [n, place] of row.at.entries())
    for (let label = 0; label < labels; label++) sums[label]! += row.value[n]! * weights[place * labels + label]!
  const top = Math.max(...sums)
  let total = 0
  for (let label = 0; label < labels; label++) total += sums[label] = Math.exp(sums[label]! - top)
  return sums.map((value) => value / total)
}
