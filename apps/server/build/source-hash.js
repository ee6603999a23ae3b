import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const isSource = /\.(ts|tsx|js|mjs|json|css|html|svg|txt|woff2)$/
const isLeftOut = /(^node_modules$|^dist$|^\.|\.test\.tsx?$|\.spec\.ts$)/

/** One hash of everything that these folders of the repository are built from. Tests do not count. */
export function sourceHash(root, folders, ...more) {
  const hash = createHash('sha256')
  for (const each of [process.version, root, ...more]) hash.update(`${each}\n`)
  const lock = path.join(root, 'package-lock.json')
  if (existsSync(lock)) hash.update(readFileSync(lock))
  for (const folder of folders) addFolder(hash, path.join(root, folder))
  return hash.digest('hex').slice(0, 16)
}

function addFolder(hash, folder) {
  if (!existsSync(folder)) return
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (isLeftOut.test(entry.name)) continue
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) addFolder(hash, full)
    else if (isSource.test(entry.name)) hash.update(full).update('\0').update(readFileSync(full)).update('\0')
  }
}
