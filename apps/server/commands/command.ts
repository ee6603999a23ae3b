import { createInterface } from 'node:readline'
import { type Config, readConfig } from '@gongdao/platform/config'

/** One command: its words after the name, and the world it may touch; answers the exit status. */
export type Command = (args: readonly string[], world: World) => Promise<number>

export interface World {
  /** The folder of this installation. */
  readonly root: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The standard input, line by line. */
  readonly lines: AsyncIterable<string>
  /** A line of the answer. */
  say(line: string): void
  /** A line beside the answer: progress, warnings, mistakes. */
  complain(line: string): void
  config(): Config
}

/** Thrown when a command was called in a way it does not know. */
export class UsageWrong extends Error {
  override readonly name = 'UsageWrong'
}

export function worldOf(root: string): World {
  return {
    root,
    environment: process.env,
    get lines() {
      return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    },
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    config: () => readConfig({ environment: process.env, folder: root }),
  }
}

/** Separates `--name=value` and `--name` from the other words; an option that the command does not know is refused. */
export function readArguments(
  args: readonly string[],
  known: readonly string[],
): { words: string[]; options: Record<string, string | undefined> } {
  const words: string[] = []
  const options: Record<string, string | undefined> = {}
  for (const arg of args) {
    const option = /^--([a-z-]+)(?:=(.*))?$/.exec(arg)
    if (!option) {
      words.push(arg)
      continue
    }
    if (!known.includes(option[1]!)) throw new UsageWrong(`there is no option --${option[1]}`)
    options[option[1]!] = option[2] ?? ''
  }
  return { words, options }
}
