import type { Person } from '@gongdao/people/contract'
import type { IconName } from './icons.tsx'
import { handles, seesMatters, watches } from './session.tsx'

export interface Place {
  readonly to: string
  readonly name: 'tasks' | 'queue' | 'board' | 'search' | 'services' | 'file' | 'alerts'
  readonly icon: IconName
}

const alerts: Place = { to: '/alerts', name: 'alerts', icon: 'phone' }
const lists: readonly Place[] = [
  { to: '/queue', name: 'queue', icon: 'queue' },
  { to: '/search', name: 'search', icon: 'search' },
]
const board: Place = { to: '/board', name: 'board', icon: 'board' }

/** Where this person can go from anywhere; the palette offers the same. What the server would refuse is not offered. */
export const placesOf = (me: Person, isOnDuty: boolean): readonly Place[] => [
  ...(isOnDuty ? [alerts] : []),
  { to: '/', name: 'tasks', icon: 'tasks' },
  ...(seesMatters(me) ? lists : []),
  ...(handles(me) ? [{ to: '/file', name: 'file', icon: 'file' } as const] : []),
  ...(watches(me) && seesMatters(me) ? [board] : []),
  { to: '/services', name: 'services', icon: 'services' },
]
