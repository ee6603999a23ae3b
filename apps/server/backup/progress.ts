/** Tells how far a long work has come. */
export interface Progress {
  part(name: string): { at(done: number, all: number): void; add(bytes: number): void }
  end(): void
}

interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** On a terminal one line that is written over; elsewhere a line for each part and each quarter of it. */
export function progressOn(output: Output): Progress {
  let written = ''
  let shownAt = 0
  const show = (line: string) => {
    if (!output.isTTY) return void output.write(`${line}\n`)
    const now = Date.now()
    if (now - shownAt < 100) return
    shownAt = now
    output.write(`\r${line}${' '.repeat(Math.max(0, written.length - line.length))}`)
    written = line
  }
  return {
    part(name) {
      let bytes = 0
      let told = -1
      const tell = (done: number, all?: number) => {
        const quarter = all ? Math.floor((4 * done) / all) : 0
        if (!output.isTTY && quarter === told) return
        told = quarter
        show(`${name}  ${size(done)}${all ? ` of about ${size(all)}` : ''}`)
      }
      return {
        at: tell,
        add(more) {
          bytes += more
          tell(bytes)
        },
      }
    },
    end() {
      if (output.isTTY && written) output.write(`\r${' '.repeat(written.length)}\r`)
      written = ''
    },
  }
}

export const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
