import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const data = path.resolve(import.meta.dirname, '../../../../shared/data')

/** How much of the collections is tried: a sample that is the same every time, or all of it (`node tools/attack-corpora.js`). */
export const isWhole = process.env.GONGDAO_CORPORA === 'whole'

/** Whether a collection lies beside the project; says so where it does not. */
export function lies(name: string): boolean {
  const here = existsSync(path.join(data, name))
  if (!here) console.log(`Not tried, because it does not lie beside the project: ../shared/data/${name}`)
  return here
}

/** Every so-many-th of a list, or the whole. */
export const sampleOf = <T>(list: readonly T[], most: number): T[] => {
  const step = isWhole ? 1 : Math.max(1, Math.ceil(list.length / most))
  return list.filter((_, at) => at % step === 0)
}

export const readData = (name: string): string => readFileSync(path.join(data, name), 'utf8')
export const bytesOf = (name: string): Buffer => readFileSync(path.join(data, name))
export const jsonOf = <T>(name: string): T => JSON.parse(readData(name)) as T

/** The files below a folder, as paths from the data's root. */
export function filesOf(name: string): string[] {
  const whole = path.join(data, name)
  return readdirSync(whole, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(whole, file)).isFile())
    .map((file) => path.join(name, file))
    .sort()
}

/** The lines of all text files below a folder. */
export const linesOf = (name: string): string[] => [
  ...new Set(
    filesOf(name)
      .filter((file) => /\.(txt|csv|fuzz|list|md)$|\/[^.]+$/i.test(file) && !/LICENSE/.test(file))
      .flatMap((file) => readData(file).split('\n'))
      .map((line) => line.replace(/\r$/, ''))
      .filter((line) => line !== '' && line.length <= 4_000),
  ),
]
