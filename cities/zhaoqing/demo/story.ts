/** What the stories know while they are told: numbers of matters already filed, ids of people. */
export interface Known {
  number(story: string): string
  staff(username: string): string
  /** The date so many days from today; negative ones lie behind. */
  date(daysFromToday: number): string
}

type Fields = Readonly<Record<string, unknown>>

/** What is filled in, or how it follows from what is known by then. */
export type Given = Fields | ((known: Known) => Fields)

/** One act of a story: so many days ago, by `she` (who filed it), by a member of staff, with these fields. */
export interface Step {
  readonly day: number
  readonly by: string
  readonly act: string
  readonly fields?: Given
}

/** One invented matter from its filing to where it stands today. */
export interface Story {
  readonly id: string
  /** The code of a service. */
  readonly service: string
  /** A resident, `anonymous`, or the username of a member of staff who takes it down for somebody. */
  readonly by: string
  readonly region: string
  /** The unit that receives it, where it is not the usual door. */
  readonly unit?: string
  readonly channel?: 'letter' | 'visit' | 'phone'
  /** Days ago. */
  readonly day: number
  readonly answers: Given
  /** Papers handed in with it. */
  readonly papers?: readonly ('photo' | 'note')[]
  readonly steps: readonly Step[]
  /** Where it stands when all is told; a test looks whether it does. */
  readonly ends: string
}

/** A step, short to write. */
export const step = (day: number, by: string, act: string, fields?: Step['fields']): Step => ({
  day,
  by,
  act,
  ...(fields ? { fields } : {}),
})
