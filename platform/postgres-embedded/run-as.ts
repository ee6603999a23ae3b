import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** PostgreSQL refuses to run as root: whom it runs as then. Undefined: as whoever runs us. */
export interface RunAs {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** The system's user `postgres` or `nobody` when we are root. */
export function runAs(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readUsers()
  for (const name of ['postgres', 'nobody']) {
    const user = users.get(name)
    if (user) return { name, ...user }
  }
  return { name: 'nobody', uid: 65534, gid: 65534 }
}

function readUsers(): Map<string, { uid: number; gid: number }> {
  const users = new Map<string, { uid: number; gid: number }>()
  let text = ''
  try {
    text = readFileSync('/etc/passwd', 'utf8')
  } catch {
    return users
  }
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) })
  }
  return users
}

/** Whether this user can enter a folder: asked of the kernel, so that every kind of permission counts. */
export function canEnter(user: RunAs | undefined, folder: string): boolean {
  if (!user) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...ids(user), cwd: '/', stdio: 'ignore' }).status === 0
}

/** Runs a program of the database to its end; a failure tells what it said. */
export function runProgram(user: RunAs | undefined, file: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...ids(user),
      cwd: '/',
      env: programEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said = `${said}${chunk}`.slice(-2_000)
      })
    }
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}: ${said.trim()}`)),
    )
  })
}

export const ids = (user: RunAs | undefined): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {}

/** The database's programs see nothing of our environment, which may hold secrets. */
export const programEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  TZ: 'UTC',
  LC_ALL: 'C',
})
