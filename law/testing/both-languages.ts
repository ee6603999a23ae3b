import { expect } from 'vitest'
import type { Words } from '../words.ts'

/** A sentence as people read it: Chinese with its full stop, English with its own, neither with a hole where a fact should stand. */
export function expectBothLanguages({ zh, en }: Words, about = ''): void {
  expect(zh, about).toMatch(/[\u4e00-\u9fff]{2}.*[。]$/s)
  expect(en, about).toMatch(/[A-Za-z]{2}.*[.]$/s)
  for (const said of [zh, en]) expect(said, about).not.toMatch(/undefined|null|NaN|\[object/)
}
