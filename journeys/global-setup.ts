import type { TestProject } from 'vitest/node'
import { startCity } from './start-city.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
  }
}

/** One demonstration city for all journeys of a run; each journey brings its own residents and matters. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const city = await startCity()
  project.provide('origin', city.origin)
  return () => city.stop()
}
