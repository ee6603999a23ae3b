import { describe, expect, it } from 'vitest'
import { applying } from './condition.ts'

const kind = { name: 'kind' }
const names = (fields: readonly { readonly name: string }[]) => fields.map((field) => field.name)

describe('which questions a form shows', () => {
  it('shows a question only once the answer it depends on was given', () => {
    const other = { name: 'other', when: { is: 'field', field: 'kind', op: 'equals', value: 'other' } }
    expect(names(applying([kind, other], {}))).toEqual(['kind'])
    expect(names(applying([kind, other], { kind: 'other' }))).toEqual(['kind', 'other'])
  })

  it('shows a question whose condition only the server can judge', () => {
    const flagged = { name: 'a', when: { is: 'flag', flag: 'complex' } }
    const elsewhere = { name: 'b', when: { is: 'not', of: { is: 'field', field: 'filedBefore', op: 'given' } } }
    expect(names(applying([flagged, elsewhere], {}))).toEqual(['a', 'b'])
  })

  it('hides a question as soon as one part of its condition fails', () => {
    const both = {
      name: 'c',
      when: {
        is: 'all',
        of: [
          { is: 'flag', flag: 'x' },
          { is: 'field', field: 'kind', op: 'given' },
        ],
      },
    }
    expect(names(applying([kind, both], {}))).toEqual(['kind'])
  })
})
