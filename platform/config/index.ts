import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Static, TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import { type Setting, settings } from './settings.ts'

export { type Setting, settings } from './settings.ts'

type Settings = typeof settings
/** Everything an operator may set, read and checked once at start. */
export type Config = { readonly [K in keyof Settings]: Static<Settings[K]['schema']> }

/** Thrown when the configuration is wrong: all mistakes together, each with its name and what would be right. */
export class ConfigWrong extends Error {
  readonly mistakes: readonly string[]
  constructor(mistakes: readonly string[]) {
    super(`The configuration has ${mistakes.length} mistake(s):\n${mistakes.map((each) => `  - ${each}`).join('\n')}`)
    this.name = 'ConfigWrong'
    this.mistakes = mistakes
  }
}

export interface ConfigSources {
  environment: Readonly<Record<string, string | undefined>>
  /** The folder in which `gongdao.config.json` may lie. */
  folder: string
}

/** The environment first, then the file `gongdao.config.json` (GONGDAO_CONFIG names another), then what we chose. */
export function readConfig({ environment, folder }: ConfigSources): Config {
  const mistakes: string[] = []
  const named = environment.GONGDAO_CONFIG
  const file = path.resolve(folder, named || 'gongdao.config.json')
  const fromFile = readFile(file, named !== undefined && named !== '', mistakes)
  for (const name of Object.keys(fromFile))
    if (!(name in settings)) mistakes.push(`${path.basename(file)}: there is no setting "${name}"${nearest(name)}.`)
  for (const name of Object.keys(environment))
    if (isUnknown(name)) mistakes.push(`${name}: there is no such setting${nearestVariable(name)}.`)
  const config = Object.fromEntries(
    Object.entries<Setting<TSchema>>(settings).map(([name, setting]) => {
      const given = environment[setting.variable]
      const value =
        given !== undefined && given !== '' ? fromText(setting, given) : (fromFile[name] ?? setting.otherwise)
      const where = given !== undefined && given !== '' ? setting.variable : `${path.basename(file)}: ${name}`
      if (value !== undefined) mistakes.push(...mistakesOf(setting, value, where))
      return [name, value]
    }),
  ) as unknown as Config
  if (mistakes.length > 0) throw new ConfigWrong(mistakes)
  return config
}

function readFile(file: string, isNamed: boolean, mistakes: string[]): Record<string, unknown> {
  if (!existsSync(file)) {
    if (isNamed) mistakes.push(`GONGDAO_CONFIG: there is no file ${file}.`)
    return {}
  }
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
    mistakes.push(`${path.basename(file)}: must hold one JSON object.`)
  } catch (error) {
    mistakes.push(`${path.basename(file)}: is not JSON (${(error as Error).message}).`)
  }
  return {}
}

/** A variable is text: read as what its setting means; what cannot be read stays text and is told as a mistake. */
function fromText(setting: Setting<TSchema>, text: string): unknown {
  const type = (setting.schema as { type?: string }).type
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (type === 'boolean' && /^(true|false|1|0|yes|no)$/i.test(text)) return /^(true|1|yes)$/i.test(text)
  if (type === 'array')
    return text
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean)
  return text
}

function mistakesOf(setting: Setting<TSchema>, value: unknown, where: string): string[] {
  const [first] = Errors(setting.schema, value)
  if (!first) return []
  const shown = setting.secret ? 'its value' : JSON.stringify(value)
  return [`${where}: ${shown} is not ${setting.means}.`]
}

const variables = new Set(Object.values<Setting<TSchema>>(settings).map(({ variable }) => variable))
/** Variables of ours that are no settings: which file to read, and what tests use. */
const ours = /^GONGDAO_(CONFIG|TEST_\w+)$/

const isUnknown = (name: string): boolean => name.startsWith('GONGDAO_') && !variables.has(name) && !ours.test(name)

const nearestVariable = (name: string): string => suggestion(name, [...variables])
const nearest = (name: string): string => suggestion(name, Object.keys(settings))

function suggestion(name: string, known: string[]): string {
  const [best] = known
    .map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= 3 ? ` (did you mean "${best.each}"?)` : ''
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
