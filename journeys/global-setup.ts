import type { TestProject } from 'vitest/node'
import { startCity } from './start-city.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
    /** The city's data folder, where its published roots lie. */
    data: string
  }
}

/**
 * One demonstration city for all journeys of a run; each journey brings its own residents and matters.
 * GONGDAO_TEST_CITY (an address) walks them in a demonstration city that runs already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.GONGDAO_TEST_CITY
  if (running) {
    project.provide('origin', running)
    return async () => {}
  }
  const city = await startCity()
  project.provide('origin', city.origin)
  project.provide('data', city.data)
  return () => city.stop()
}
