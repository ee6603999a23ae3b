import { describe, expect, it } from 'vitest'
import { isPlainText } from './plain-text.ts'

describe('plain text', () => {
  it('is UTF-8 or GB 18030, also when the last character is cut', () => {
    expect(isPlainText(Buffer.from('工资四个月没发。\r\n\t请帮忙'))).toBe(true)
    expect(isPlainText(Buffer.from('工资').subarray(0, 5))).toBe(true)
    expect(isPlainText(Buffer.from([0xb9, 0xa4, 0xd7, 0xca]))).toBe(true)
  })

  it('is not nothing, not a program and not random bytes', () => {
    expect(isPlainText(new Uint8Array())).toBe(false)
    expect(isPlainText(Buffer.from('MZ\u0090\u0000\u0003'))).toBe(false)
    expect(isPlainText(Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x02]))).toBe(false)
  })
})
