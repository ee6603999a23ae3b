import { describe, expect, it } from 'vitest'
import { base32Of } from './totp-secret.ts'

describe('the secret of an authenticator', () => {
  it('is written as RFC 4648 section 10 writes it', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(base32Of)).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ])
  })
})
