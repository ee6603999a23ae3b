import { compileDefinition } from '@gongdao/catalogue'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, does, type Library } from '../testing/a-library.ts'
import { libraryCard } from '../testing/library-card.ts'
import { aClerk, aResident, readingTown, townDirectory } from '../testing/reading-town.ts'

/** The card as a body with somebody above it offers it: what was not solved goes one level higher. */
const card = compileDefinition({
  ...libraryCard,
  acts: {
    ...libraryCard.acts,
    reopenUnsolved: {
      title: { zh: '没有解决', en: 'Not solved' },
      by: ['applicant'],
      from: ['closed'],
      to: 'filed',
      moves: 'superior',
      fields: [{ name: 'whyAgain', kind: 'longText', label: { zh: '为什么', en: 'Why' }, why: { zh: '', en: '' } }],
    },
  },
})

const reader = aResident()
const north = aClerk('northDesk')
const rooms = aClerk('roomsDesk')
const whyAgain = 'They gave it to somebody else.'
let library: Library

beforeAll(async () => {
  library = await aLibrary({ catalogue: { definition: () => card, current: () => card, all: () => [card] } })
})
afterAll(() => library?.drop())
beforeEach(() => {
  library.at('2026-03-02T09:00:00+08:00')
  library.directory(townDirectory())
})

const closedMatter = async () => {
  const { number } = await aFiledMatter(library)
  await does(library, north, number, 'accept')
  await does(library, north, number, 'answer', { result: 'It was given back.' })
  await does(library, reader, number, 'confirm')
  return number
}
const view = async (by: Parameters<Library['matters']['view']>[0], number: string) => {
  const seen = await library.matters.view(by, number)
  if (!seen.ok) throw new Error(seen.code)
  return seen.value
}

describe('what was closed as solved and is not', () => {
  it('is taken up one level higher, where every earlier answer is seen with who gave it', async () => {
    const number = await closedMatter()
    expect(await library.matters.view(rooms, number)).toMatchObject({ code: 'matters/not-found' })
    await does(library, reader, number, 'reopenUnsolved', { whyAgain })
    const above = await view(rooms, number)
    expect(above).toMatchObject({ unit: { id: 'roomsDesk' }, phase: 'filed', next: { act: 'accept' } })
    expect(above.earlier).toMatchObject([{ title: { en: 'Answer' }, unitName: { zh: 'northDesk' } }])
    const told = above.timeline.find((one) => one.seq === above.earlier![0]!.seq)
    expect(told?.letter?.body.zh).toContain('It was given back.')
    expect((await view(reader, number)).earlier).toEqual(above.earlier)
    // The unit that answered still sees what became of it, and may do nothing in it.
    expect(await library.matters.act(north, number, 'any', { act: 'accept' }, library.key())).toMatchObject({
      code: 'matters/not-your-role',
    })
  })

  it('is owned with a clock from the first moment, also where nobody is above, and once when asked twice at once', async () => {
    const lonely = {
      ...readingTown,
      bodies: readingTown.bodies.map(({ superior: _, ...body }) => body),
    } as typeof readingTown
    library.directory(townDirectory(lonely))
    const number = await closedMatter()
    const wish = { act: 'reopenUnsolved', fields: { whyAgain } }
    const both = await Promise.all([
      library.matters.act(reader, number, 4, wish, library.key()),
      library.matters.act(reader, number, 4, wish, library.key()),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const seen = await view(reader, number)
    expect(seen.unit?.id).toBe('hallDesk')
    expect(seen.clocks.filter((one) => one.leading)).toHaveLength(1)
  })

  it('tells her beforehand what her silence will mean, and by when', async () => {
    const { number } = await aFiledMatter(library)
    await does(library, north, number, 'accept')
    await does(library, north, number, 'answer', { result: 'yes' })
    const [clock] = (await view(reader, number)).clocks
    expect(clock).toMatchObject({
      side: 'applicant',
      due: '2026-03-09',
      afterwards: { en: 'Closed when time was over' },
    })
  })
})

describe('the end of a matter', () => {
  it('rests on a listed ground, whoever tries what: staff close nothing by their own word', () => {
    const staff = ['accept', 'answer', 'forward', 'giveBack', 'extend', 'decideReview', 'closeAnswered', 'confirm']
    return fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...staff), { minLength: 3, maxLength: 8 }), async (acts) => {
        const { number } = await aFiledMatter(library)
        const fields = { result: 'x', unit: 'northDesk', items: ['proof'], why: 'x' }
        for (const act of acts)
          for (const by of [north, aClerk('northDesk', 'head-northDesk', 'head')]) {
            const asked = Object.fromEntries(
              (card.act(act)?.fields ?? []).flatMap(({ name }) =>
                name in fields ? [[name, fields[name as 'why']]] : [],
              ),
            )
            await library.matters.act(by, number, 'any', { act, fields: asked }, library.key())
          }
        const seen = await view(reader, number)
        expect([number, seen.phase]).not.toEqual([number, 'closed'])
      }),
      { numRuns: 12 },
    )
  })
})
