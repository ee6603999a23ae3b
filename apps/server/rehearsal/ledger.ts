import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** A filing that was acknowledged: the key under which it was sent, and the number in the answer. */
export interface Acknowledged {
  readonly key: string
  readonly number: string
  /** The papers that were handed in with it. */
  readonly papers?: readonly string[]
}

/** What the people hold in their hands: a file outside application and database, on the disk before anyone goes on. */
export interface Ledger {
  write(entry: Acknowledged): void
  entries(): Acknowledged[]
  close(): void
}

export function openLedger(file: string): Ledger {
  const descriptor = openSync(file, 'a', 0o600)
  return {
    write(entry) {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`)
      fsyncSync(descriptor)
    },
    entries: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    close: () => closeSync(descriptor),
  }
}
