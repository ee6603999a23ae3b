import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Readable, Writable } from 'node:stream'
import { type Config, readConfig } from '@gongdao/platform/config'

/** One command: its words after the name, and the world it may touch; answers the exit status. */
export type Command = (args: readonly string[], world: World) => Promise<number>

export interface World {
  /** The folder of this installation. */
  readonly root: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A file, or the standard input where none is named, line by line. */
  lines(file?: string): AsyncIterable<string>
  /** One line that nobody looking on may read: typed unseen at a terminal, else the first line of the standard input. */
  secret(prompt: string): Promise<string>
  /** A line of the answer. */
  say(line: string): void
  /** Many lines of the answer, no faster than they are read; ends early where the reader has gone (`… | head`). */
  sayAll(lines: AsyncIterable<string>): Promise<void>
  /** A line beside the answer: progress, warnings, mistakes. */
  complain(line: string): void
  config(): Config
}

/** Thrown when a command was called in a way it does not know. */
export class UsageWrong extends Error {
  override readonly name = 'UsageWrong'
}

export function worldOf(root: string): World {
  // Whoever reads may go (`… | head`): the command ends in its own way, with nobody left to tell.
  process.stdout.on('error', () => {})
  return {
    root,
    environment: process.env,
    lines: (file) => (file === undefined ? linesIn(process.stdin) : linesOfFile(path.resolve(file))),
    secret: (prompt) => askUnseen(prompt),
    say: (line) => void process.stdout.write(`${line}\n`),
    sayAll: (lines) => writeLines(lines, process.stdout),
    complain: (line) => void process.stderr.write(`${line}\n`),
    config: () => readConfig({ environment: process.env, folder: root }),
  }
}

const linesIn = (input: Readable) => createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })

/** At a terminal what is typed is shown nowhere. */
async function askUnseen(prompt: string): Promise<string> {
  const isTerminal = process.stdin.isTTY
  if (isTerminal) process.stderr.write(prompt)
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const typed = createInterface({ input: process.stdin, output, terminal: isTerminal })
  try {
    for await (const line of typed) return line
    return ''
  } finally {
    typed.close()
    if (isTerminal) process.stderr.write('\n')
  }
}

async function* linesOfFile(file: string): AsyncGenerator<string> {
  const about = await stat(file).catch(() => undefined)
  if (!about || about.isDirectory())
    throw new UsageWrong(`${file}: ${about ? 'this is no file' : 'there is no such file'}`)
  yield* linesIn(createReadStream(file))
}

/** Writes lines with the patience of their reader: a file of any length needs no more memory than a few lines. */
export async function writeLines(lines: AsyncIterable<string>, output: Writable): Promise<void> {
  let isGone = false
  const leave = () => {
    isGone = true
  }
  output.on('error', leave)
  try {
    for await (const line of lines) {
      if (isGone) return
      if (!output.write(`${line}\n`) && !isGone) await once(output, 'drain').catch(leave)
    }
  } finally {
    // What was written last may still fail: the listener goes only where there is none to come.
    if (!isGone && output.writableLength === 0) output.off('error', leave)
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

/** Options that need a value (`--name value`, `--name=value`) and those that are one word; any other is refused. */
export function readOptions(
  args: readonly string[],
  known: { readonly values?: readonly string[]; readonly flags?: readonly string[] },
): { words: string[]; options: Record<string, string | undefined> } {
  const words: string[] = []
  const options: Record<string, string | undefined> = {}
  for (let at = 0; at < args.length; at += 1) {
    const option = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at]!)
    if (!option) {
      words.push(args[at]!)
      continue
    }
    const [, name = '', given] = option
    if (name in options) throw new UsageWrong(`--${name} is given twice`)
    if (known.flags?.includes(name)) {
      if (given !== undefined) throw new UsageWrong(`--${name} takes no value`)
      options[name] = ''
    } else if (known.values?.includes(name)) {
      const value = given ?? args[++at]
      if (value === undefined || value.trim() === '' || (given === undefined && value.startsWith('--')))
        throw new UsageWrong(`--${name} needs a value`)
      options[name] = value
    } else throw new UsageWrong(`there is no option --${name}`)
  }
  return { words, options }
}
