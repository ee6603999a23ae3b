import { describe, expect, it } from 'vitest'
import { libraryCard, libraryLimits } from '../domain/library-card.ts'
import { servicesCheck, servicesList } from './check-services.ts'

const path = 'services/library-card/definition.ts'

describe('gongdao services check', () => {
  it('ends well when nothing is wrong', () => {
    const { text, exitCode } = servicesCheck([{ path, definition: libraryCard }], libraryLimits)
    expect(exitCode).toBe(0)
    expect(text).toContain('借书证争议 libraryCard@1')
  })

  it('names file, state and remedy in both languages, and ends badly', () => {
    const looking = { ...libraryCard.states.looking!, clocks: [] }
    const faulty = { ...libraryCard, states: { ...libraryCard.states, looking } }
    const { text, exitCode } = servicesCheck([{ path, definition: faulty }], libraryLimits)
    expect(exitCode).toBe(1)
    expect(text).toContain(`${path}  states.looking  [no-clock]`)
    expect(text).toContain('事情会停在这里没人管')
    expect(text).toContain('could lie here for ever')
  })

  it('refuses two services with one mark, but not two versions of one service', () => {
    const twin = { path: 'services/twin/definition.ts', definition: { ...libraryCard, code: 'libraryTwin' } }
    expect(servicesCheck([{ path, definition: libraryCard }, twin], libraryLimits).text).toContain(
      `It has the code or mark of ${path}`,
    )
    const next = { path, definition: { ...libraryCard, version: 2 } }
    expect(servicesCheck([{ path, definition: libraryCard }, next], libraryLimits).exitCode).toBe(0)
  })
})

describe('gongdao services list', () => {
  it('lists services for people and as JSON for programs', () => {
    expect(servicesList([{ path, definition: libraryCard }]).text).toBe(
      'TS\tlibraryCard\tv1\t借书证争议\tLibrary card dispute\n',
    )
    expect(JSON.parse(servicesList([{ path, definition: libraryCard }], { json: true }).text)).toMatchObject([
      { mark: 'TS', code: 'libraryCard', version: 1, path, limits: expect.arrayContaining(['lib.take']) },
    ])
  })
})
