import type { Person } from '@gongdao/people/contract'
import { describe, expect, it } from 'vitest'
import { regionsOnDuty } from './regions-on-duty.ts'

const places = [{ code: '441202' }, { code: '441284' }]
const duty = {
  unitsFor: (region: string) => (region === '441202' ? ['hotline', 'duanzhou'] : ['hotline', 'sihui']),
  under: (unit: string) => (unit === 'oversight' ? ['duanzhou'] : []),
}
const staff = (unit: string, role: Person['memberships'][number]['role']) => ({
  kind: 'staff' as const,
  memberships: [{ unit, role }],
})

describe('a call for help', () => {
  it.each([
    ['reaches the hotline from everywhere', staff('hotline', 'clerk'), ['unknown', '441202', '441284']],
    ['reaches the petition office of its own place', staff('duanzhou', 'head'), ['441202']],
    ['reaches the supervisor of a unit that is called', staff('oversight', 'supervisor'), ['441202']],
    ['reaches no clerk of a unit that is not called', staff('housing', 'clerk'), []],
    ['reaches no auditor or administrator, who call nobody', staff('duanzhou', 'auditor'), []],
    ['reaches no resident', { kind: 'resident' as const, memberships: [] }, []],
  ])('%s', (_, by, expected) => {
    expect(regionsOnDuty(by, places, duty)).toEqual(expected)
  })
})
