import type { Person } from '../contract/index.ts'

/** Whoever has not said who she is. */
export const anonymousPerson = (city: string, language: 'zh' | 'en' = 'zh'): Person => ({
  city,
  id: 'anonymous',
  kind: 'anonymous',
  level: 'anonymous',
  name: '匿名',
  memberships: [],
  mandates: [],
  language,
})

/** A timer of ours, in the log like anyone else. */
export const systemPerson = (city: string): Person => ({
  ...anonymousPerson(city),
  id: 'system',
  kind: 'system',
  name: '系统',
})

const levels = ['anonymous', 'phone', 'realName'] as const

/** Whether a person is known at least as well as asked. */
export const isAtLeast = (person: Pick<Person, 'level'>, level: Person['level']): boolean =>
  levels.indexOf(person.level) >= levels.indexOf(level)
