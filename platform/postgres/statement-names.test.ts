import { describe, expect, it } from 'vitest'
import { statementNames } from './index.ts'

describe('names of statements', () => {
  it('are the same for the same text and never the same for two texts, whoever gives them', () => {
    const [one, other] = [statementNames('list'), statementNames('list')]
    const first = one('select 1')
    expect(one('select 1')).toBe(first)
    const all = [first, one('select 2'), other('select 1'), other('select 2')]
    expect(new Set(all).size).toBe(4)
  })

  it('end after so many texts: the server does not keep endlessly many', () => {
    const nameOf = statementNames('list', 2)
    expect([nameOf('a'), nameOf('b')].every(Boolean)).toBe(true)
    expect(nameOf('c')).toBeUndefined()
    expect(nameOf('a')).toBeDefined()
  })
})
