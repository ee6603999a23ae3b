// Runs one of the programs here: `node bench/start.js run --quick`. Bundled like the server, with the house it measures.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleProgram } from '../apps/server/build/bundle-server.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const programs = ['run', 'load-city', 'load-part', 'profile', 'steady', 'growth', 'large']
const [name = '', ...words] = process.argv.slice(2)

if (!programs.includes(name)) {
  console.error(`usage: node bench/start.js ${programs.join(' | ')}`)
  process.exitCode = 2
} else {
  try {
    const { main } = await import(pathToFileURL(await bundleProgram(root, `bench-${name}`, `bench/${name}.ts`)).href)
    process.exitCode = await main(words, root)
  } catch (error) {
    console.error(error?.stack ?? error)
    process.exitCode = 1
  }
}
