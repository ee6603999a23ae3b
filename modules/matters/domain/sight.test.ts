import { describe, expect, it } from 'vitest'
import { aClerk, aHead, aResident, aSupervisor, nobody, theSystem, townDirectory } from '../testing/reading-town.ts'
import { Story } from '../testing/told-story.ts'
import { isInSight, type Seen, sightMarks, sightOf, sightSql, supervisedUnits } from './sight.ts'
import { isApplicant, standingOf } from './standing.ts'

const directory = townDirectory()
const matter: Seen = {
  ...{ id: 'm1', number: 'N1', applicant: 'ann', representatives: ['bob'] },
  ...{ excluded: ['clerk-southDesk'], heldBy: ['northDesk', 'southDesk'] },
}
const sees = (person: Parameters<typeof sightOf>[0], more: Partial<Seen> = {}) =>
  isInSight(sightOf(person, directory), { ...matter, ...more })

describe('who sees a matter', () => {
  it('is she who filed it, who represents her, and who holds her mandate for all or for this one', () => {
    const holder = (mandate: { principal: string; matter?: string }) =>
      aResident('dan', { mandates: [{ ...mandate, scope: ['see'] }] })
    expect(['ann', 'bob', 'cao'].map((id) => sees(aResident(id)))).toEqual([true, true, false])
    expect(sees(holder({ principal: 'ann' }))).toBe(true)
    expect(sees(holder({ principal: 'bob' }))).toBe(false)
    expect(['m1', 'N1', 'm2'].map((id) => sees(holder({ principal: 'ann', matter: id })))).toEqual([true, true, false])
    expect(sees(holder({ principal: 'cao', matter: 'm1' }))).toBe(false)
  })

  it('is staff of a unit that holds or held it, supervisors of its body and auditors, not who looks after accounts', () => {
    expect([aClerk('northDesk'), aHead('southDesk'), aClerk('policeDesk')].map((one) => sees(one))).toEqual([
      true,
      true,
      false,
    ])
    expect(
      [aSupervisor('roomsDesk'), aSupervisor('hallDesk'), aSupervisor('policeDesk')].map((one) => sees(one)),
    ).toEqual([true, true, false])
    expect(sees(aClerk('roomsDesk', 'a', 'auditor'))).toBe(true)
    expect(sees(aClerk('northDesk', 'a', 'admin'))).toBe(false)
    expect(supervisedUnits('roomsDesk', directory).sort()).toEqual(['northDesk', 'roomsDesk', 'southDesk'])
    expect(supervisedUnits('nowhere', directory)).toEqual([])
  })

  it('is nobody who is kept from it, the system always, and who has no account never (信访工作条例第28条)', () => {
    expect(sees(aClerk('southDesk'))).toBe(false)
    expect(sees(aClerk('southDesk'), { excluded: [] })).toBe(true)
    expect(sees(aResident('ann'), { excluded: ['ann'] })).toBe(false)
    expect([sees(theSystem, { excluded: ['system'] }), sees(nobody)]).toEqual([true, false])
    expect(sightOf(theSystem, directory)).toEqual({ all: true })
    expect(sightOf(nobody, directory)).toEqual({ nothing: true })
  })

  it('is the same as a condition of lists, its parameters numbered from the first free one', () => {
    expect(sightSql({ all: true }, 'm', 2)).toEqual({ sql: 'true', values: [] })
    expect(sightSql({ nothing: true }, 'm', 2)).toEqual({ sql: 'false', values: [] })
    const numbers = (sql: string) => [...new Set(sql.match(/\$\d+/g))].sort()
    const staff = sightSql(sightOf(aClerk('northDesk'), directory), 'x', 2)
    expect([numbers(staff.sql), staff.values]).toEqual([
      ['$2', '$3'],
      ['clerk-northDesk', ['northDesk']],
    ])
    expect(staff.sql).toBe('((x.held_by && $3::text[]) and not (x.excluded @> array[$2::text]))')
    const dan = aResident('dan', {
      mandates: [
        { principal: 'ann', scope: ['see'] },
        { principal: 'bob', matter: 'm1', scope: ['see'] },
      ],
    })
    const resident = sightSql(sightOf(dan, directory), 'm', 5)
    expect([numbers(resident.sql), resident.values]).toEqual([
      ['$5', '$6', '$7'],
      ['dan', ['dan', 'ann'], ['bob/m1']],
    ])
    expect(sightSql(sightOf(aResident('ann'), directory), 'm', 1).sql).not.toContain("'/'")
  })

  it('is the same as marks of the search index for staff, who see by their units alone', () => {
    expect(sightMarks(sightOf(aClerk('northDesk'), directory))).toEqual({
      units: ['northDesk'],
      keptFrom: ['clerk-northDesk'],
    })
    for (const person of [aResident(), theSystem, nobody])
      expect(sightMarks(sightOf(person, directory))).toBeUndefined()
    const mixed = { person: 'x', applicants: [], mandates: ['a/b'], units: ['northDesk'] }
    expect(sightMarks(mixed)).toBeUndefined()
    expect(sightMarks({ ...mixed, mandates: [] })).toEqual({ units: ['northDesk'], keptFrom: ['x'] })
  })
})

describe('as what she stands before it', () => {
  const { state } = new Story()
  const roles = (person: Parameters<typeof standingOf>[0], byCode = false) => [
    ...standingOf(person, state, directory, byCode).roles,
  ]

  it('is clerk or head of the unit that has it now, supervisor of its body, and of no other', () => {
    expect(roles(aClerk('northDesk'))).toEqual([['clerk', 'northDesk']])
    expect(roles(aHead('northDesk'))).toEqual([
      ['clerk', 'northDesk'],
      ['head', 'northDesk'],
    ])
    expect(roles(aHead('southDesk'))).toEqual([])
    expect(roles(aSupervisor('roomsDesk'))).toEqual([['supervisor', 'roomsDesk']])
    expect(roles(aSupervisor('policeDesk'))).toEqual([])
    expect(roles(aClerk('northDesk', 'a', 'auditor'))).toEqual([])
    expect(roles(theSystem)).toEqual([['system', undefined]])
    expect(roles(aResident())).toEqual([['applicant', undefined]])
    expect(roles(nobody)).toEqual([])
    expect(roles(nobody, true)).toEqual([['applicant', undefined]])
  })

  it('is nothing for staff who are kept from it, while she who brought it is never kept away', () => {
    const kept = { ...state, excluded: ['clerk-northDesk', 'reader'] }
    expect(standingOf(aClerk('northDesk'), kept, directory, false)).toMatchObject({
      isRecused: true,
      person: 'clerk-northDesk',
      kind: 'staff',
      byCode: false,
    })
    expect(standingOf(aClerk('northDesk'), kept, directory, false).roles.size).toBe(0)
    expect(standingOf(aResident(), kept, directory, false)).toMatchObject({ isRecused: false })
    expect(standingOf(aResident(), kept, directory, false).roles.size).toBe(1)
    expect(standingOf(nobody, kept, directory, true).byCode).toBe(true)
  })

  it('is the applicant by an account of a resident alone', () => {
    const filed = {
      id: 'm1',
      number: 'N1',
      applicant: 'ann',
      representatives: [{ id: 'bob', name: 'Bob' }],
    } as Parameters<typeof isApplicant>[1]
    expect(['ann', 'bob', 'cao'].map((id) => isApplicant(aResident(id), filed))).toEqual([true, true, false])
    expect(isApplicant(aClerk('northDesk', 'ann'), filed)).toBe(false)
  })
})
