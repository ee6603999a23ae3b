// Prints how well messages are sorted which the sorter was not trained on: `npm run evaluate:triage`.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleProgram } from '../apps/server/build/bundle-server.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const program = await bundleProgram(root, 'evaluate-triage', 'modules/intake/evaluation/evaluate-triage.ts')
const { main } = await import(pathToFileURL(program).href)
process.exitCode = main(root)
