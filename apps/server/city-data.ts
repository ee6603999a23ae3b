import type { CityData } from '@gongdao/agencies'
import { localPromises } from '@gongdao/services'
import * as zhaoqing from '@gongdao/zhaoqing'

/** What a city brings as data: its organisation, its promises, its demonstration. */
export interface CityPackage {
  readonly organisation: CityData
  readonly promises: readonly unknown[]
  readonly demo?: Pick<typeof zhaoqing, 'seedDemo' | 'demoAccounts' | 'demoResidents'>
}

const packages: Record<string, CityPackage> = {
  [zhaoqing.organisation.city]: { organisation: zhaoqing.organisation, promises: zhaoqing.localLimits, demo: zhaoqing },
}

/** The data that ships for a city, where some does. */
export const cityPackage = (city: string): CityPackage | undefined => packages[city]

/** The times that a city's bodies promise themselves; a city without data of its own starts with ours. */
export const promisesOf = (city: string): readonly unknown[] => packages[city]?.promises ?? localPromises
