// `npm run map`: draws modules and arrows from the real imports to docs/map.svg, and fails where the house does not stand.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawMap } from './map/draw-map.js'
import { findFaults } from './map/find-faults.js'
import { readImports } from './map/read-imports.js'

const at = process.argv.indexOf('--root')
const root = path.resolve(at > 0 ? process.argv[at + 1] : fileURLToPath(new URL('..', import.meta.url)))

const imports = await readImports(root)
const faults = findFaults(imports)

const file = path.join(root, 'docs', 'map.svg')
const picture = drawMap(imports)
mkdirSync(path.dirname(file), { recursive: true })
if (!existsSync(file) || readFileSync(file, 'utf8') !== picture) writeFileSync(file, picture)

if (faults.length > 0) {
  console.error(`${faults.length} ${faults.length === 1 ? 'import does' : 'imports do'} not fit the house:\n`)
  for (const fault of faults) console.error(`  ${fault}\n`)
  process.exitCode = 1
} else console.log(`The house stands: ${imports.length} imports, all arrows point down. Drawn to docs/map.svg.`)
