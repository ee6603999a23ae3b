import type { Person } from '@gongdao/people/contract'

/** A timer of ours, in the log like anyone else. */
export const systemPerson = (city: string): Person => ({
  city,
  id: 'system',
  kind: 'system',
  level: 'anonymous',
  name: '系统',
  memberships: [],
  mandates: [],
  language: 'zh',
})
