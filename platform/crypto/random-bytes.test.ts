import { expect, it } from 'vitest'
import { randomBytesOf } from './index.ts'

it('gives random bytes that nobody got before, also where one drawing ends and the next begins', () => {
  const sizes = Array.from({ length: 3_000 }, (_, at) => 12 + (at % 13))
  const given = sizes.map((size) => randomBytesOf(size))
  expect(given.map((one) => one.length)).toEqual(sizes)
  expect(new Set(given.map((one) => one.subarray(0, 12).toString('hex'))).size).toBe(sizes.length)
  expect(given.some((one) => one.every((byte) => byte === 0))).toBe(false)
  // What was handed out is the receiver's alone: later drawings do not change it.
  const own = randomBytesOf(24)
  const before = own.toString('hex')
  for (let nth = 0; nth < 1_000; nth++) randomBytesOf(24)
  expect(own.toString('hex')).toBe(before)
  expect(randomBytesOf(4_096).length).toBe(4_096)
})
