// Trains the sorters of intake on the examples beside this file and writes domain/sorting-model.ts and domain/alarm-model.ts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = mkdtempSync(path.join(tmpdir(), 'train-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Bundled as a program of Node: what hangs on the doors of other modules may still ask for its parts with `require`. */
async function load(name) {
  const outfile = path.join(folder, `${name}.mjs`)
  await build({
    entryPoints: [new URL(`../domain/${name}.ts`, import.meta.url).pathname],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(${JSON.stringify(import.meta.url)});`,
    },
  })
  return import(pathToFileURL(outfile).href)
}

const { trainSorter } = await load('train-sorter')
const { alarmExamples, alarmKinds } = await load('alarm-kinds')
const here = new URL('.', import.meta.url)
const read = (file) =>
  readFileSync(new URL(file, here), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

function write(file, name, sources, model) {
  const rows = model.grams.map(([gram, idf, ...weights]) => [gram, idf, ...weights].join(' '))
  const text = `// Written by data/train.js from ${sources}. Change the examples, not this file.
import type { SortingModel } from './train-sorter.ts'

const rows = \`${rows.join('\n')}\`

/** What the sorter learnt: one n-gram a line with its idf and pairs of label and weight (times scale). */
export const ${name}: SortingModel = {
  labels: '${model.labels.join(' ')}'.split(' '),
  scale: ${model.scale},
  grams: rows.split('\\n').map((row) => {
    const [gram = '', ...numbers] = row.split(' ')
    return [gram, Number(numbers[0]), ...numbers.slice(1).map(Number)]
  }),
}
`
  writeFileSync(new URL(`../domain/${file}`, here), text)
  console.log(`${file}: ${model.labels.length} labels, ${model.grams.length} n-grams, ${text.length} bytes`)
}

const examples = read('examples.jsonl')
write('sorting-model.ts', 'sortingModel', 'data/examples.jsonl', trainSorter(examples))
const alarms = trainSorter(alarmExamples(read('alarms.jsonl'), examples), alarmKinds)
write('alarm-model.ts', 'alarmModel', 'data/alarms.jsonl', alarms)
