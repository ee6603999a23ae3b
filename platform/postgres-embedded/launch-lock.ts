import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beganAt, isAlive } from './processes.ts'

/** Only one process at a time may create, start or repair a cluster; a lock whose holder died is taken over. */
export async function withLaunchLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + 120_000
  while (!take(file)) {
    if (Date.now() > end) throw new Error(`Another process has been starting the database for two minutes (${file}).`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** The mark of a process: its number and when it began. */
export const markOf = (pid: number): string => `${pid} ${beganAt(pid) ?? ''}`.trim()

/** Whether the process that left this mark still runs. */
export function marksALivingProcess(mark: string): boolean {
  const [pid] = mark.split(' ')
  return Number(pid) > 0 && isAlive(Number(pid)) && markOf(Number(pid)) === mark
}

function take(file: string): boolean {
  try {
    writeFileSync(file, markOf(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  let holder = ''
  try {
    holder = readFileSync(file, 'utf8').trim()
  } catch {
    return false
  }
  if (holder !== '' && !marksALivingProcess(holder)) rmSync(file, { force: true })
  return false
}
