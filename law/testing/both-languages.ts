import { expect } from 'vitest'
import type { Words } from '../words.ts'

/** A sentence as people read it: Chinese with its full stop, English with its own, neither with a hole where a fact should stand. */
export function expectBothLanguages({ zh, en }: Words, about = ''): void {
  expect(zh, about).toMatch(/[\u4e00-\u9fff]{2}.*[。]$/s)
  expect(en, about).toMatch(/[A-Za-z]{2}.*[.]$/s)
  for (const said of [zh, en]) expect(said, about).not.toMatch(/undefined|null|NaN|\[object/)
}

/** Every number of a sentence, thousands put together, in order of size: `2024年9月16日` and `2024-09-16` name the same ones. */
const numbersOf = (text: string): number[] =>
  [...text.replace(/(?<=\d),(?=\d{3})/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(Number).sort((a, b) => a - b)

/** Both languages name the same numbers: nobody is told another amount or another day than her neighbour. */
export function expectSameNumbers({ zh, en }: Words): void {
  expect([en, numbersOf(en)]).toEqual([en, numbersOf(zh)])
}
