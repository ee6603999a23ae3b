// Runs one of the programs here: `node soak/start.js run --acts 20000 --seed 1`. Bundled like the server, with the house it breaks.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleProgram } from '../apps/server/build/bundle-server.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const programs = ['run', 'pairs']
const [name = '', ...words] = process.argv.slice(2)

if (!programs.includes(name)) {
  console.error(`usage: node soak/start.js ${programs.join(' | ')}`)
  process.exitCode = 2
} else {
  try {
    const { main } = await import(pathToFileURL(await bundleProgram(root, `soak-${name}`, `soak/${name}.ts`)).href)
    process.exitCode = await main(words, root)
  } catch (error) {
    console.error(error?.stack ?? error)
    process.exitCode = 1
  }
}
