import { describe, expect, it } from 'vitest'
import { totpCode } from './totp-code.ts'

describe('the code of an authenticator', () => {
  it('is that of RFC 6238, appendix B, at every moment it names', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const known = {
      59: '287082',
      1111111109: '081804',
      1111111111: '050471',
      1234567890: '005924',
      2000000000: '279037',
    }
    for (const [second, code] of Object.entries(known)) expect(totpCode(secret, Number(second) * 1000)).toBe(code)
  })
})
