import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isService, services } from './intake-labels.ts'
import { plainWords } from './plain-words.ts'
import { readSorter } from './sort-by-examples.ts'
import { sortingModel } from './sorting-model.ts'
import { type Example, trainSorter } from './train-sorter.ts'

const lines = (name: string): Example[] =>
  readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const examples = lines('examples.jsonl')

describe('the trained sorter', () => {
  it('has examples for every service, each message once', () => {
    expect(examples.every((one) => isService(one.service))).toBe(true)
    expect(new Set(examples.map((one) => one.service)).size).toBe(services.length)
    expect(new Set(examples.map((one) => one.text)).size).toBe(examples.length)
  })

  it('is what the examples give: run node modules/intake/data/train.js after changing them', () => {
    expect(trainSorter(examples)).toEqual(sortingModel)
  })

  it('finds the service of an example it has not seen among its first three, four times in five', () => {
    let found = 0
    let asked = 0
    for (const fold of [0, 3]) {
      const sort = readSorter(trainSorter(examples.filter((_, at) => at % 5 !== fold)))
      for (const [at, one] of examples.entries()) {
        if (at % 5 !== fold) continue
        asked += 1
        const first = [...sort(plainWords(one.text))].sort((a, b) => b[1] - a[1]).slice(0, 3)
        if (first.some(([service]) => service === one.service)) found += 1
      }
    }
    expect(found / asked).toBeGreaterThan(0.8)
  })

  it('knows no message of the check set', () => {
    const known = new Set(examples.map((one) => one.text))
    expect(lines('check.jsonl').filter((one) => known.has(one.text))).toEqual([])
  })
})
