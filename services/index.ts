import type { ServiceDefinition } from '@gongdao/catalogue'
import { petition } from './petition/definition.ts'

/** A service with the file in which a reader finds it: the checker names it. */
export interface ServiceWithPath {
  readonly path: string
  readonly definition: ServiceDefinition
}

/** Every public service this house offers. */
export const services: readonly ServiceWithPath[] = [{ path: 'services/petition/definition.ts', definition: petition }]

export { type LocalPromise, localPromises } from './local-promises.ts'
export { petition }
