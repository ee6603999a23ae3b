/** For tests of services and of the engine: journeys walked by law, and matters lived by chance. */
export { mutated, simulate } from './simulate-by-chance.ts'
export { type Journey, type JourneyLaw, type JourneyStep, type Walked, walkJourney } from './walk-journey.ts'
