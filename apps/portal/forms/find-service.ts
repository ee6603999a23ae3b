import type { ServiceDefinition } from '@gongdao/catalogue'
import type { PortalDoors } from '../doors.ts'
import type { Reader } from '../reader.ts'

/** The service of a code, when this house offers it. */
export const serviceOf = (doors: PortalDoors, code: string): ServiceDefinition | undefined =>
  /^[a-zA-Z][\w-]{0,63}$/.test(code) ? doors.catalogue.service(code) : undefined

export const outsideOurs = (reader: Reader): string =>
  reader.say(
    `不在${reader.city.name.zh}，请找当地的单位`,
    `Outside ${reader.city.name.en}: please go to the bodies there`,
  )
