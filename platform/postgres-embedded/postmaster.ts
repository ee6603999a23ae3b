import { spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { isAlive, processesIn, until } from './processes.ts'
import { ids, programEnvironment, type RunAs } from './run-as.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** What postmaster.pid says: process, port and whether the server takes connections. */
export function readPidFile(folder: string): (Postmaster & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** The server that already runs on this folder, once it takes connections: an orphan of a killed process, or a neighbour's. */
export async function findRunning(folder: string): Promise<Postmaster | undefined> {
  const noted = readPidFile(folder)
  if (!noted || !runsIn(folder, noted.pid)) return undefined
  await until(() => readPidFile(folder)?.ready === true || !isAlive(noted.pid), 60_000)
  const ready = readPidFile(folder)
  return ready?.ready && isAlive(ready.pid) ? ready : undefined
}

/** Removes what a dead server left, after every process of it has gone: two servers must never write one folder. */
export async function clearRemains(folder: string): Promise<boolean> {
  const file = path.join(folder, 'postmaster.pid')
  if (!existsSync(file)) return false
  const remaining = processesIn(folder)
  if (remaining === undefined) return false
  if (!(await until(() => processesIn(folder)?.length === 0, 10_000))) {
    for (const pid of processesIn(folder) ?? []) process.kill(pid, 'SIGKILL')
    if (!(await until(() => processesIn(folder)?.length === 0, 10_000)))
      throw new Error(`Processes of a dead database server hold ${folder} and do not end.`)
  }
  rmSync(file, { force: true })
  return true
}

/** Starts the server in a session of its own, so that a key pressed in our terminal does not stop it before we do. */
export async function startPostmaster(
  binary: string,
  folder: string,
  user: RunAs | undefined,
  port: number,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const log = path.join(folder, 'server.log')
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log)
  const out = openSync(log, 'a', 0o600)
  giveLog(folder, user)
  const args = ['-D', folder, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const child = spawn(binary, args, {
    ...ids(user),
    cwd: folder,
    env: programEnvironment(),
    detached: true,
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  let ended: string | undefined
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (code, signal) => {
    ended = `ended with ${code ?? signal}`
  })
  child.unref()
  await until(
    () => ended !== undefined || (readPidFile(folder)?.pid === child.pid && readPidFile(folder)!.ready),
    120_000,
  )
  if (ended !== undefined || child.pid === undefined)
    throw new Error(`PostgreSQL did not start (${ended}). Its log ${log} ends with:\n${lastLines(log)}`)
  return { pid: child.pid, port }
}

/** The server reads every file of its folder for a backup, its log too: that belongs to its user, whoever opened it. */
export function giveLog(folder: string, user: RunAs | undefined): void {
  const log = path.join(folder, 'server.log')
  if (user && existsSync(log)) chownSync(log, user.uid, user.gid)
}

/** Stops the server: running statements are broken off, nothing that was committed is lost. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await until(() => !isAlive(pid), patience)) return
  }
}

/** A port of the loopback that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Process numbers are given again after a restart of the machine: only a process that works in this folder is the server. */
function runsIn(folder: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  const inside = processesIn(folder)
  return inside === undefined || inside.includes(pid)
}

const lastLines = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')
