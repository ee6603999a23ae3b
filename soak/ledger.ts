import { type FileHandle, open } from 'node:fs/promises'

/** What the outside wrote down about one write: it was asked for, or it was answered. */
export interface LedgerLine {
  readonly n: number
  readonly key: string
  readonly by: string
  readonly path: string
  /** SHA-256 of what was sent. */
  readonly body: string
  /** Absent while it was only asked for. */
  readonly status?: number
  readonly answer?: Readonly<Record<string, unknown>>
}

/**
 * The ledger: a file outside application and database. A write counts as acknowledged only when its line is on the disk;
 * lines that come together share a sync, as filings share a commit.
 */
export interface Ledger {
  /** Written down; not waited for. */
  asked(line: LedgerLine): void
  /** On the disk when the promise resolves. */
  acknowledged(line: LedgerLine): Promise<void>
  readonly lines: number
  close(): Promise<void>
}

export async function openLedger(file: string): Promise<Ledger> {
  const handle: FileHandle = await open(file, 'a', 0o600)
  let waiting: { text: string; done?: () => void; failed?: (error: unknown) => void }[] = []
  let writing: Promise<void> | undefined
  let lines = 0

  const write = async () => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        await handle.appendFile(group.map(({ text }) => text).join(''))
        if (group.some(({ done }) => done)) await handle.datasync()
        for (const { done } of group) done?.()
      } catch (error) {
        for (const { failed } of group) failed?.(error)
      }
    }
    writing = undefined
  }
  const add = (one: (typeof waiting)[number]) => {
    lines++
    waiting.push(one)
    writing ??= Promise.resolve().then(write)
  }
  return {
    asked: (line) => add({ text: `${JSON.stringify(line)}\n` }),
    acknowledged: (line) =>
      new Promise((done, failed) => add({ text: `${JSON.stringify(line)}\n`, done: () => done(), failed })),
    get lines() {
      return lines
    },
    async close() {
      await writing
      await handle.close()
    },
  }
}
