import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawResults } from './draw-results.ts'
import type { CaseResult } from './measure.ts'

/** Product and control in turn. */
export interface Comparison {
  readonly at: string
  readonly machine: { readonly processors: number; readonly model: string; readonly node: string }
  /** The load of the machine when it began: above a few tenths, others were working too. */
  readonly loadBefore: number
  readonly quick: boolean
  readonly rounds: number
  readonly secondsEach: number
  /** MiB of the product's Node process at the beginning and at the end. */
  readonly memory: readonly [number, number]
  readonly cases: readonly CaseResult[]
}

/** A long stretch of steady work: does it stand still, does it grow. */
export interface Steady {
  readonly at: string
  readonly loadBefore: number
  readonly minutes: number
  readonly filed: number
  /** Milliseconds without a finished filing, at most, minute by minute. */
  readonly longestGaps: readonly number[]
  /** MiB of the product's Node process every ten seconds. */
  readonly memory: readonly number[]
  /** How much larger the second half's memory is than the first's, at the most: 0.05 is 5 %. */
  readonly growth: number
}

/** One filing in a small city and in a large one. */
export interface Growth {
  readonly at: string
  readonly loadBefore: number
  readonly sizes: readonly (Cost & { readonly matters: number })[]
  /** Processor time of a filing in the large city, held against the small one: 1.25 at most is the goal. */
  readonly ratio: number
}

/** Searching, listing and looking in a large city. */
export interface Large {
  readonly at: string
  readonly loadBefore: number
  readonly matters: number
  readonly rounds: number
  readonly secondsEach: number
  readonly cases: readonly CaseResult[]
}

/** What one filing costs, in milliseconds of processor time, and how long it takes. */
export interface Cost {
  readonly nodeMs: number
  readonly databaseMs: number
  readonly p50: number
  readonly p95: number
  readonly perSecond: number
}

/** Everything that stands in `latest.json`; each part is of its own run. */
export interface Results extends Partial<Comparison> {
  readonly steady?: Steady
  readonly growth?: Growth
  readonly large?: Large
}

/** Keeps what a run measured beside what the others did, and draws the page. */
export function keepResults(root: string, measured: Results): void {
  const folder = path.join(root, 'bench', 'results')
  const file = path.join(folder, 'latest.json')
  mkdirSync(folder, { recursive: true })
  const before: Results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const results = rounded({ ...before, ...measured }) as Results
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  const style = readFileSync(path.join(root, 'bench', 'results.css'), 'utf8')
  writeFileSync(path.join(folder, 'latest.html'), drawResults(results, style))
  console.log('Kept in bench/results/latest.json and latest.html.')
}

/** Nobody measures a hundredth of a microsecond. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Math.round(each * 1000) / 1000 : each)))
