import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Whether a process runs. A zombie is dead: nobody has collected it yet, but it holds nothing any more. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const state = statOf(pid)?.[0]
  return state !== 'Z' && state !== 'X'
}

/** When a process began, in the kernel's ticks: tells a process from a later one that got the same number. */
export const beganAt = (pid: number): string | undefined => statOf(pid)?.[19]

/** The living processes whose working folder is this one; undefined where the system does not tell. */
export function processesIn(folder: string): number[] | undefined {
  if (process.platform !== 'linux') return undefined
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => workingFolder(pid) === folder && isAlive(pid))
}

/** Waits until a condition holds, looking often; false when the time is over. */
export async function until(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!holds()) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return true
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** The fields of /proc/PID/stat from the state on (the name before them may hold anything). */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
