import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedFiles } from '../../application/publish-root.ts'
import type { PublishedFolder } from '../../domain/published.ts'
import type { LeafLine, PublishedLine } from '../../domain/roots.ts'

const linesFile = 'roots.jsonl'
const leavesFile = (no: number): string => `${no}.leaves.jsonl`

/** The published folder on disk: `<city>/roots.jsonl` (keys and roots) and `<city>/<no>.leaves.jsonl`. */
export function publishedFiles(folder: string): PublishedFiles {
  return {
    async lines(city) {
      const file = path.join(folder, city, linesFile)
      return existsSync(file) ? jsonLines<PublishedLine>(await readFile(file, 'utf8')) : []
    },
    writeLines: (city, lines) => writeWhole(path.join(folder, city), linesFile, lines),
    writeLeaves: (city, no, leaves) => writeWhole(path.join(folder, city), leavesFile(no), leaves),
  }
}

const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** Written beside, synced, moved into place: a reader and a crash see the old file or the new one. */
async function writeWhole(folder: string, name: string, lines: readonly object[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const beside = path.join(folder, `.${name}.${randomBytes(6).toString('hex')}`)
  const file = await open(beside, 'w', 0o644)
  try {
    await file.writeFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path.join(folder, name))
  const directory = await open(folder, 'r')
  await directory.sync().finally(() => directory.close())
}

/** Cities whose published roots lie under a folder: the published folder itself, a city's own, or one above. */
export function findPublished(folder: string): Map<string, PublishedFolder> {
  const found = new Map<string, PublishedFolder>()
  for (const place of placesUnder(folder, 2)) {
    const lines = readLines(path.join(place, linesFile))
    const city = lines.map((line) => (line as { city?: unknown } | null)?.city).find((one) => typeof one === 'string')
    if (typeof city === 'string')
      found.set(city, { lines, leaves: (no) => readLeaves(path.join(place, leavesFile(no))) })
  }
  return found
}

function placesUnder(folder: string, depth: number): string[] {
  if (!existsSync(folder)) return []
  if (existsSync(path.join(folder, linesFile))) return [folder]
  if (depth === 0) return []
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap((entry) => placesUnder(path.join(folder, entry.name), depth - 1))
}

/** Every line of a file that others may have touched: one that is no JSON is handed on as null and refused by its reader. */
function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parse)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function readLeaves(file: string): LeafLine[] | undefined {
  if (!existsSync(file)) return undefined
  const lines = readLines(file)
  const isLeaf = (line: unknown): line is LeafLine => {
    const { matter, seq, hash } = (line ?? {}) as Record<string, unknown>
    return typeof matter === 'string' && Number.isSafeInteger(seq) && typeof hash === 'string'
  }
  // A leaf that cannot be read makes the tree another tree, and that is what will be said of it.
  return lines.filter(isLeaf)
}
