import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'

const dayInMilliseconds = 86_400_000

/** Where builds are kept; git ignores the folder. */
export const buildFolder = (root) => path.join(root, '.gongdao', 'build')

/**
 * The folder of a build, made when it is not there yet. It is built beside and moved into place when whole,
 * so that a build that was broken off, or two that run together, never leave half of one.
 */
export async function keptBuild(root, name, make) {
  const folder = path.join(buildFolder(root), name)
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date())
    return folder
  }
  const half = `${folder}.${process.pid}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  try {
    await make(half)
    renameSync(half, folder)
  } catch (error) {
    // Somebody else may have built the same meanwhile.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  removeOld(root)
  return folder
}

/** Builds that nobody used for three days. */
function removeOld(root) {
  for (const name of readdirSync(buildFolder(root))) {
    const folder = path.join(buildFolder(root), name)
    try {
      if (Date.now() - statSync(folder).mtimeMs > 3 * dayInMilliseconds)
        rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another process removed it.
    }
  }
}
