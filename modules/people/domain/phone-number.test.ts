import { describe, expect, it } from 'vitest'
import { maskedPhone, mobileNumber } from './phone-number.ts'

describe('a mobile number', () => {
  const cases: [string, string | undefined][] = [
    ['13000000000', '13000000000'],
    ['+86 190 0000 0000', '19000000000'],
    ['0086-15900000000', '15900000000'],
    ['１３０００００００００', '13000000000'],
    ['12000000000', undefined],
    ['1300000000', undefined],
    ['130000000000', undefined],
    ['0758-2220000', undefined],
    ['23000000000', undefined],
    ["13000000000' or 1=1", undefined],
    ['', undefined],
  ]
  it.each(cases)('reads %j as %j', (written, number) => {
    expect(mobileNumber(written)).toBe(number)
  })

  it('shows others only its beginning and its end', () => {
    expect(maskedPhone('13812345678')).toBe('138****5678')
  })
})
