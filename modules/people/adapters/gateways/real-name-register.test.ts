import { describe, expect, it } from 'vitest'
import { simulatedRegister } from './real-name-register.ts'

describe('the simulated register', () => {
  const register = simulatedRegister()
  it('matches a number whose check character is right', async () => {
    expect(await register.compare('示例·林晓', '11010519491231002X')).toBe('match')
    expect(await register.compare('示例·林晓', '11010519491231002x')).toBe('match')
  })
  it('does not match a number whose check character is wrong', async () => {
    expect(await register.compare('示例·林晓', '110105194912310021')).toBe('mismatch')
  })
  it('plays a mismatch and a closed register by name', async () => {
    expect(await register.compare('示例·不符', '11010519491231002X')).toBe('mismatch')
    expect(await register.compare('示例·停机', '11010519491231002X')).toBe('unavailable')
  })
})
