import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endingOf, tidyName } from './file-kinds.ts'

describe('the name of a file', () => {
  const cases: [string, string][] = [
    ['../../etc/passwd', 'passwd'],
    ['C:\\用户\\证据 1.pdf', '证据 1.pdf'],
    ['照片\u202egnp.exe', '照片gnp.exe'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['.htaccess', 'htaccess'],
    ['', '材料'],
    ['///', '材料'],
    ['<img src=x>.png', 'img src=x.png'],
  ]
  it.each(cases)('is made safe: %j becomes %j', (given, tidy) => {
    expect(tidyName(given)).toBe(tidy)
  })

  it('never holds a path, a control character or more than 120 characters, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = tidyName(given)
        expect(name).not.toBe('')
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(name).not.toMatch(/[\\/\p{Cc}]/u)
      }),
    )
  })

  it('keeps its ending when it is cut', () => {
    expect(tidyName(`${'长'.repeat(300)}.docx`).endsWith('.docx')).toBe(true)
    expect(endingOf('证据.JPG')).toBe('jpg')
    expect(endingOf('no ending here at all')).toBe('')
  })
})
