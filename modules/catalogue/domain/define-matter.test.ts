import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineMatter, words } from './define-matter.ts'
import type { ServiceDefinition } from './definition.ts'
import { libraryCard } from './library-card.ts'

const { states: _states, acts: _acts, letters: _letters, notices: _notices, initial: _initial, ...head } = libraryCard
const w = words('字', 'word')
const state = { phase: 'filed', title: w, tells: w } as const
const act = { title: w, by: ['clerk'], from: ['open'] } as const
const names = { letters: { answer: { title: w, body: w } }, notices: { news: w } } as const

describe('defineMatter', () => {
  it('compiles what is well named and gives back plain data', () => {
    const good = defineMatter({
      ...head,
      ...names,
      initial: 'open',
      states: { open: { ...state, next: { act: 'shut', by: 'clerk' } }, shut: { ...state, final: true } },
      acts: { shut: { ...act, to: 'shut', letter: 'answer', notice: 'news' } },
    })
    expectTypeOf(good).toEqualTypeOf<ServiceDefinition>()
    expect(JSON.parse(JSON.stringify(good))).toEqual(good)
  })

  it('does not compile a name that does not exist', () => {
    const source = {
      ...head,
      ...names,
      initial: 'open',
      states: { open: state, shut: state },
      acts: { shut: { ...act, to: 'shut' } },
    } as const
    // @ts-expect-error the initial state does not exist
    defineMatter({ ...source, initial: 'opne' })
    // @ts-expect-error the act leads to a state that does not exist
    defineMatter({ ...source, acts: { shut: { ...act, to: 'shutt' } } })
    // @ts-expect-error the act starts in a state that does not exist
    defineMatter({ ...source, acts: { shut: { ...act, from: ['opne'], to: 'shut' } } })
    const branched = { ...act, branches: [{ when: { is: 'flag', flag: 'x' }, to: 'shutt' }], to: 'shut' } as const
    // @ts-expect-error the branch leads to a state that does not exist
    defineMatter({ ...source, acts: { shut: branched } })
    // @ts-expect-error the next act does not exist
    defineMatter({ ...source, states: { open: { ...state, next: { act: 'shutt', by: 'clerk' } }, shut: state } })
    const lapsing = { ...state, clocks: [{ limit: 'x', side: 'applicant', onLapse: 'shutt' }] } as const
    // @ts-expect-error the act on lapse does not exist
    defineMatter({ ...source, states: { open: lapsing, shut: state } })
    // @ts-expect-error the letter is not written
    defineMatter({ ...source, acts: { shut: { ...act, to: 'shut', letter: 'answr' } } })
    // @ts-expect-error the notice is not written
    defineMatter({ ...source, acts: { shut: { ...act, to: 'shut', notice: 'newz' } } })
    // @ts-expect-error there is no such role
    defineMatter({ ...source, acts: { shut: { ...act, by: ['boss'], to: 'shut' } } })
    // @ts-expect-error there is no such phase
    defineMatter({ ...source, states: { open: { ...state, phase: 'lost' }, shut: state } })
    expect(defineMatter(source).initial).toBe('open')
  })
})
