import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cookieIn } from './cookie-in.ts'

/** The same in the plainest words. */
function plainly(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return undefined
    }
  }
  return undefined
}

it('reads a cookie wherever it stands, and no other whose name or value holds its name', () => {
  const header = 'xlang=no; lang-x=no; y=lang=no;  lang = zh ; lang=en; a=%E5%85%AC; b=%zz; c=; =lang'
  expect(cookieIn(header, 'lang')).toBe('zh')
  expect(cookieIn(header, 'a')).toBe('公')
  expect(cookieIn(header, 'b')).toBeUndefined()
  expect(cookieIn(header, 'c')).toBe('')
  expect(cookieIn(header, 'd')).toBeUndefined()
  expect(cookieIn('lang', 'lang')).toBeUndefined()
  expect(cookieIn(undefined, 'lang')).toBeUndefined()
})

it('reads what a plain split reads, in any header', () => {
  const piece = fc.constantFrom('lang', 'la', 'ng', '=', ';', ' ', '\t', '%', '%41', 'x', '公', '"', '-')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const header = pieces.join('')
      for (const name of ['lang', 'lalang', 'x']) expect(cookieIn(header, name)).toBe(plainly(header, name))
    }),
    { numRuns: 2_000 },
  )
})
