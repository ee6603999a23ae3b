import type { Person } from '@gongdao/people/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visibleMatters } from '../index.ts'
import { aFiledMatter, aFiling, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aHead, aResident, nobody, theSystem, townDirectory, units } from '../testing/reading-town.ts'
import { searchMark, searchMarks } from './search-marks.ts'
import { isInSight, type Seen, sightMarks, sightOf } from './sight.ts'

let library: Library
let all: Seen[]
const directory = townDirectory()

/** Matters of several readers that went through several units, some with representatives, some with recused staff. */
beforeAll(async () => {
  library = await aLibrary()
  for (const reader of ['ann', 'bob', 'cao']) {
    for (const unit of units) {
      const { number } = await aFiledMatter(library, aResident(reader), aFiling({ unit }))
      if (unit !== 'southDesk') await does(library, aClerk(unit), number, 'forward', { unit: 'southDesk' })
      if (reader === 'bob') await does(library, aResident(reader), number, 'appoint', { person: 'ann', name: 'Ann' })
      if (reader === 'cao')
        await does(library, aHead('southDesk'), number, 'recuse', { person: 'clerk-southDesk', reason: 'a cousin' })
    }
  }
  await aFiledMatter(library, aClerk('northDesk'), aFiling({ channel: 'window' }))
  const { rows } = await library.database.owner.query('select * from matters.matter where city = $1', [library.city])
  all = rows.map((row) => ({
    id: row.id,
    number: row.number,
    applicant: row.applicant,
    representatives: row.representatives,
    excluded: row.excluded,
    heldBy: row.held_by,
  }))
})
afterAll(() => library?.drop())

const role = fc.constantFrom('clerk', 'head', 'supervisor', 'admin', 'auditor') as fc.Arbitrary<'clerk'>
const membership = fc.record({ unit: fc.constantFrom(...units, 'policeDesk', 'nowhere'), role })
const staff: fc.Arbitrary<Person> = fc
  .tuple(fc.constantFrom('clerk-southDesk', 'head-northDesk', 'x'), fc.array(membership, { maxLength: 3 }))
  .map(([id, memberships]) => ({ ...aClerk('northDesk', id), memberships }))
const name = fc.constantFrom('ann', 'bob', 'cao', 'dan')
const mandate = fc.record({
  principal: name,
  nth: fc.option(fc.nat(12)),
  scope: fc.constantFrom(['see'], ['see', 'act']),
})
const resident: fc.Arbitrary<Person> = fc.tuple(name, fc.array(mandate, { maxLength: 2 })).map(([id, mandates]) =>
  aResident(id, {
    mandates: mandates.map(({ principal, nth, scope }) => ({
      principal,
      scope: [...scope],
      ...(nth === null ? {} : { matter: nth % 2 ? all[nth % all.length]!.id : all[nth % all.length]!.number }),
    })),
  }),
)
const somebody = fc.oneof(staff, resident, fc.constantFrom(nobody, theSystem))

describe('who may see which matters', () => {
  it('is the same for one matter and for a list, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(somebody, async (person) => {
        const one = all.filter((matter) => isInSight(sightOf(person, directory), matter)).map((matter) => matter.number)
        const { sql, values } = visibleMatters(() => directory)(person, 'm', 2)
        const { rows } = await library.database.app.query(
          `select m.number from matters.matter m where m.city = $1 and ${sql}`,
          [library.city, ...values],
        )
        expect(rows.map((row) => row.number).sort()).toEqual(one.sort())
      }),
      { numRuns: 200 },
    )
  })

  it('is the same for a search, wherever its marks say who may see', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        const sight = sightOf(person, directory)
        const asked = sightMarks(sight)
        expect(asked === undefined).toBe(person.kind !== 'staff')
        for (const matter of asked ? all : []) {
          const marks = searchMarks({ ...matter, filedAt: '2026-11-24T04:00:00.000Z', service: 'libraryCard' })
          const has = (mark: string) => marks.includes(mark)
          const isFound =
            asked?.units.some((unit) => has(searchMark.unit(unit))) &&
            !asked.keptFrom.some((one) => has(searchMark.without(one)))
          expect(isFound).toBe(isInSight(sight, matter))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('shows nothing to those without an account, and not what staff took down to each other’s readers', () => {
    expect(all.filter((matter) => isInSight(sightOf(nobody, directory), matter))).toEqual([])
    const bearers = all.filter((matter) => matter.applicant.startsWith('bearer:'))
    expect(bearers).toHaveLength(1)
    for (const reader of ['ann', 'bob', 'anonymous'])
      expect(isInSight(sightOf(aResident(reader), directory), bearers[0]!)).toBe(false)
  })
})
