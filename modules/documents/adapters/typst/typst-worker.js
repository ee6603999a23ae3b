import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Sets letters beside the event loop. The fonts are given one by one: what a machine has installed changes no letter. */
const require = createRequire(import.meta.url)
const near = (name) => readFileSync(new URL(name, import.meta.url))
const serif = (weight, name) =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${name}.ttf`))

const compiler = NodeCompiler.create({
  fontArgs: [
    {
      fontBlobs: [serif('400Regular', '400Regular'), serif('700Bold', '700Bold'), near('fonts/noto-serif-jp-rare.ttf')],
    },
  ],
})
const template = near('letter.typ').toString()

/** The same data gives the same bytes: no date of making, and a number that follows from the content. */
function set(letter) {
  const made = compiler.compile({ mainFileContent: template, inputs: { letter } })
  if (!made.result) {
    const [first] = made.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`The letter cannot be set: ${first?.message ?? 'for an unknown reason'}`)
  }
  const pdf = compiler.pdf(made.result)
  compiler.evictCache(10)
  return pdf
}

parentPort.on('message', ({ id, letter }) => {
  try {
    parentPort.postMessage({ id, pdf: set(letter) })
  } catch (error) {
    parentPort.postMessage({ id, fault: error.message })
  }
})
