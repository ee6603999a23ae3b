import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const prefix = 'gongdao-mutation-'

/** The files of this tree as git knows them, and the neighbours that tests look for, in a folder of its own. */
export function copyOfTheHouse(root) {
  removeLeftovers()
  const place = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  const house = path.join(place, 'house')
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const file of listed.stdout.split('\n').filter(Boolean)) {
    if (!existsSync(path.join(root, file))) continue
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(house, file))
  }
  linkModules(root, house)
  const neighbours = path.join(root, '..', 'shared')
  if (existsSync(neighbours)) symlinkSync(neighbours, path.join(place, 'shared'))
  return { place, house }
}

/** Packages are shared with the tree; the workspaces are the copy's own, or a changed file would never be read. */
function linkModules(root, house) {
  const from = path.join(root, 'node_modules')
  const to = path.join(house, 'node_modules')
  mkdirSync(path.join(to, '@gongdao'), { recursive: true })
  for (const name of readdirSync(from)) if (name !== '@gongdao') symlinkSync(path.join(from, name), path.join(to, name))
  cpSync(path.join(from, '@gongdao'), path.join(to, '@gongdao'), { recursive: true, verbatimSymlinks: true })
}

/** Copies of runs that were killed: a process that waits for Stryker cannot tidy up. */
function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
