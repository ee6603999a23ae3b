import { compileDefinition, type ServiceDefinition } from '@gongdao/catalogue'
import { type Journey, type JourneyStep, type Walked, walkJourney } from '@gongdao/catalogue/testing'
import { journeyLaw } from './journey-law.ts'

/** For tests: a row of a table of journeys. */
export type Row = readonly [story: string, journey: Journey, expected: Partial<Walked>]

const law = journeyLaw()

/** For tests: walks the rows of one service. */
export function walking(definition: ServiceDefinition): (journey: Journey) => Walked {
  const compiled = compileDefinition(definition)
  return (journey) => walkJourney(compiled, journey, law)
}

/** For tests: `clerk('accept', '2026-03-02', { … })`. */
export const by =
  (role: JourneyStep['by']) =>
  (act: string, on: string, fields: JourneyStep['fields'] = {}): JourneyStep => ({ act, by: role, on, fields })
