import { compileDefinition } from '@gongdao/catalogue'
import { describe, expect, it } from 'vitest'
import { libraryCard } from '../testing/library-card.ts'
import type { FoldableAction } from './action-content.ts'
import { happened } from './happened.ts'
import type { MatterState } from './matter-state.ts'

const asksHow = compileDefinition({
  ...libraryCard,
  form: [
    ...libraryCard.form,
    {
      id: 'safe',
      title: { zh: '', en: '' },
      fields: [{ name: 'safeContact', kind: 'text', label: { zh: '', en: '' } }],
    },
  ],
} as typeof libraryCard)
const filed = { act: 'file', facts: {}, city: '990000', seq: 1, recordedAt: '2026-03-02' } as unknown as FoldableAction
const contactOf = (compiled: typeof asksHow, answers: Record<string, unknown>) =>
  happened(compiled, undefined, { answers } as MatterState, { ...filed, id: 'a' }).contact

describe('an event', () => {
  it.each([
    ['none', 'none'],
    ['ping', 'ping'],
    ['full', undefined],
    ['whatever else', 'none'],
    [undefined, 'none'],
  ])('of a matter whose applicant answered %s to how she may safely be reached says %s', (answer, contact) => {
    expect(contactOf(asksHow, answer === undefined ? {} : { safeContact: answer })).toBe(contact)
  })

  it('of a service that does not ask says nothing about it', () => {
    expect(contactOf(compileDefinition(libraryCard), { safeContact: 'none' })).toBeUndefined()
  })
})
