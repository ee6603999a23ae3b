// Builds the workbench, in a process of its own so that the server answers meanwhile. Prints the folder it lies in.
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWorkbench } from '../../workbench/build.js'
import { keptBuild } from './kept-builds.js'
import { sourceHash } from './source-hash.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const sources = ['apps/workbench', 'web-kit', 'law', 'modules']

try {
  os.setPriority(10)
} catch {
  // The system may not allow it; then it only takes its share.
}
const folder = await keptBuild(root, `desk-${sourceHash(root, sources)}`, (outDir) => buildWorkbench(outDir))
process.stdout.write(`${folder}\n`)
