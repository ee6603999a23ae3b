// Trains the sorter of intake on the examples beside this file and writes domain/sorting-model.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleProgram } from '../../../apps/server/build/bundle-server.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const program = await bundleProgram(root, 'train-sorter', 'modules/intake/domain/train-sorter.ts')
const { trainSorter } = await import(pathToFileURL(program).href)
const here = new URL('.', import.meta.url)
const lines = readFileSync(new URL('examples.jsonl', here), 'utf8').split('\n').filter(Boolean)
const model = trainSorter(lines.map((line) => JSON.parse(line)))
const rows = model.grams.map(([gram, idf, ...weights]) => [gram, idf, ...weights].join(' '))
const text = `// Written by data/train.js from data/examples.jsonl. Change the examples, not this file.
import type { SortingModel } from './train-sorter.ts'

const rows = \`${rows.join('\n')}\`

/** What the sorter learnt: one n-gram a line with its idf and pairs of label and weight (times scale). */
export const sortingModel: SortingModel = {
  labels: '${model.labels.join(' ')}'.split(' '),
  scale: ${model.scale},
  grams: rows.split('\\n').map((row) => {
    const [gram = '', ...numbers] = row.split(' ')
    return [gram, Number(numbers[0]), ...numbers.slice(1).map(Number)]
  }),
}
`
writeFileSync(new URL('../domain/sorting-model.ts', here), text)
console.log(
  `${lines.length} examples, ${model.labels.length} services, ${model.grams.length} n-grams, ${text.length} bytes`,
)
