import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** A disk of its own for one folder: what fills it fills nothing else. */
export interface SmallDisk {
  /** Not a byte is left afterwards. */
  fill(): void
  empty(): void
  unmount(): void
}

/** Whether this machine lets us mount: tried, not guessed. Otherwise disks are full by a limit on the process. */
export function mayMount(around: string): boolean {
  const place = mkdtempSync(path.join(around, 'may-mount-'))
  try {
    const disk = mountOn(place, path.join(around, 'may-mount.image'), 4)
    disk.unmount()
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true, force: true })
    rmSync(path.join(around, 'may-mount.image'), { force: true })
  }
}

/** Moves a folder onto an image of so many MiB, which lies in a file that grows as it is used. Nobody may use the folder meanwhile. */
export function moveOntoDisk(folder: string, image: string, megabytes: number): SmallDisk {
  const moved = `${folder}.moved`
  if (existsSync(folder)) renameSync(folder, moved)
  else mkdirSync(moved, { mode: 0o700 })
  const { mode, uid, gid } = statSync(moved)
  mkdirSync(folder)
  const disk = mountOn(folder, image, megabytes)
  cpSync(moved, folder, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  rmSync(moved, { recursive: true })
  // The copies belong to whoever copied.
  run('chown', ['-R', `${uid}:${gid}`, folder])
  chownSync(folder, uid, gid)
  chmodSync(folder, mode & 0o777)
  return disk
}

function mountOn(folder: string, image: string, megabytes: number): SmallDisk {
  writeFileSync(image, '')
  truncateSync(image, megabytes * 1_048_576)
  // No share for root alone: full is full for everybody.
  run('mkfs.ext4', ['-q', '-F', '-m', '0', '-O', '^has_journal', image])
  run('mount', ['-o', 'loop,noatime', image, folder])
  if (existsSync(path.join(folder, 'lost+found'))) rmdirSync(path.join(folder, 'lost+found'))
  const filler = path.join(folder, 'filler')
  const unmount = () => {
    process.off('exit', unmount)
    spawnSync('umount', ['-l', folder])
    rmSync(image, { force: true })
  }
  // Also when the run itself is ended early.
  process.on('exit', unmount)
  return { fill: () => fill(folder, filler), empty: () => rmSync(filler, { force: true }), unmount }
}

function fill(folder: string, filler: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail > 0) spawnSync('fallocate', ['-l', String(bavail * bsize), filler])
  // What reservations left over, block by block.
  for (let left = 0; statfsSync(folder).bavail > 0 && left < 100_000; left++)
    try {
      writeFileSync(filler, Buffer.alloc(bsize), { flag: 'a' })
    } catch {
      return
    }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`)
}

/** Where nothing may be mounted: these processes can write no file any further (EFBIG in place of ENOSPC). */
export function limitFiles(pids: readonly number[], bytes: number | 'unlimited'): void {
  for (const pid of pids) spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
}
