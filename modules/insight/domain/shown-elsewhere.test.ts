import { describe, expect, it } from 'vitest'
import { endsElsewhere } from './shown-elsewhere.ts'

describe('ends at which she was shown the competent body', () => {
  it('are those to which a transfer leads, whatever they are called, and no others', () => {
    const acts = {
      pass: { ground: 'transferred', to: 'away', branches: [{ to: 'gone' }] },
      time: { ground: 'transferred', to: 'away' },
      refuse: { ground: 'notAccepted', to: 'closed' },
      work: { to: 'handling' },
    }
    expect(endsElsewhere([{ code: 'card', acts }, { code: 'quiet' }])).toEqual(['card gone', 'card away'])
  })
})
