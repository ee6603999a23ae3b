import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What a report of Stryker says of each file: how many changes, and how many of them the tests noticed. */
export function countFiles(report) {
  const counted = {}
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const count = (...states) => mutants.filter((mutant) => states.includes(mutant.status)).length
    const noticed = count('Killed', 'Timeout')
    const survived = count('Survived', 'NoCoverage')
    if (noticed + survived > 0)
      counted[file] = { changes: noticed + survived, noticed, survived, score: score(noticed, noticed + survived) }
  }
  return counted
}

/** Per cent, to one place, rounded down: 84.99 does not reach 85. */
export const score = (noticed, changes) => (changes === 0 ? 100 : Math.floor((1000 * noticed) / changes) / 10)

/** The sum of some files. */
export function sum(files) {
  const add = (key) => Object.values(files).reduce((total, file) => total + file[key], 0)
  return {
    changes: add('changes'),
    noticed: add('noticed'),
    survived: add('survived'),
    score: score(add('noticed'), add('changes')),
  }
}

/** Keeps the figures of the files just measured beside those of the others, in the order of their names. */
export function keepResults(place, area, measured) {
  const kept = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : {}
  const files = { ...kept[area]?.files, ...measured }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  kept[area] = { ...sum(sorted), files: sorted }
  writeFileSync(place, `${JSON.stringify(kept, null, 2)}\n`)
  return kept[area]
}
