import { plainWords } from '../domain/plain-words.ts'

/** A message to an authority with one of the first-level classes of petitions. */
export interface Labelled {
  readonly title: string
  readonly text: string
  readonly topic: string
}

const smoothing = 1
/** What stands in the title is what it is about. */
const titleWeight = 6
/** Our own lines are all title, and say it more purely than any message. */
const ownWeight = 8

type Bag = ReadonlyMap<string, number>

/** How often each pair of neighbouring characters stands in title and text; masked places and provinces part words. */
function bagOf({ title, text }: Labelled, weight = titleWeight): Bag {
  const counts = new Map<string, number>()
  for (const [part, times] of [
    [title, weight],
    [text, 1],
  ] as const)
    for (const run of plainWords(part)
      .replace(/[A-Z]\d*[市县区]|西地省/g, '，')
      .split(/[^\p{Script=Han}a-zA-Z0-9]+/u)) {
      const signs = [...run]
      for (let at = 1; at < signs.length; at += 1) {
        const pair = signs[at - 1]! + signs[at]!
        counts.set(pair, (counts.get(pair) ?? 0) + times)
      }
    }
  return counts
}

/**
 * Complement naive Bayes (Rennie et al. 2003) over pairs of characters: learns each topic from the messages of all
 * others, which does better than plain naive Bayes where topics differ in size.
 */
export function learnTopics(messages: readonly Labelled[], own: readonly Labelled[] = []): (row: Labelled) => string {
  const rows = [...messages, ...own]
  const bags = rows.map((row, at) => bagOf(row, at < messages.length ? titleWeight : ownWeight))
  const vocabulary = new Set(bags.flatMap((bag) => [...bag.keys()]))
  const learnt = [...new Set(rows.map((row) => row.topic))].sort().map((topic) => {
    const sums = new Map<string, number>()
    let total = 0
    for (const [at, bag] of bags.entries())
      if (rows[at]!.topic !== topic)
        for (const [pair, n] of bag) {
          sums.set(pair, (sums.get(pair) ?? 0) + n)
          total += n
        }
    const all = total + smoothing * vocabulary.size
    return { topic, weightOf: (pair: string) => Math.log(((sums.get(pair) ?? 0) + smoothing) / all) }
  })
  return (row) => {
    const known = [...bagOf(row)].filter(([pair]) => vocabulary.has(pair))
    const scored = learnt.map(({ topic, weightOf }) => ({
      topic,
      sum: known.reduce((sum, [pair, n]) => sum + n * weightOf(pair), 0),
    }))
    // Least like the messages of all other topics.
    return scored.reduce((best, each) => (each.sum < best.sum ? each : best)).topic
  }
}

/**
 * Every fifth message is sorted by what the other four fifths taught, with lines of our own in every training part; the order
 * of the file and `turn` decide the folds: each topic is dealt out evenly.
 */
export function crossValidate(rows: readonly Labelled[], own: readonly Labelled[] = [], turn = 1, folds = 5) {
  const answers = new Array<string>(rows.length)
  const foldOf = (at: number) => (at * turn + Math.floor(at / folds) * (turn - 1)) % folds
  for (let fold = 0; fold < folds; fold += 1) {
    const sort = learnTopics(
      rows.filter((_row, at) => foldOf(at) !== fold),
      own,
    )
    for (const [at, row] of rows.entries()) if (foldOf(at) === fold) answers[at] = sort(row)
  }
  const perTopic = [...new Set(rows.map((row) => row.topic))].sort().map((topic) => {
    const hits = rows.filter((row, at) => row.topic === topic && answers[at] === topic).length
    const count = rows.filter((row) => row.topic === topic).length
    const precision = hits / answers.filter((answer) => answer === topic).length
    const recall = hits / count
    return { topic, count, precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 }
  })
  return {
    perTopic,
    macroF1: perTopic.reduce((sum, { f1 }) => sum + f1, 0) / perTopic.length,
    accuracy: rows.filter((row, at) => row.topic === answers[at]).length / rows.length,
  }
}
