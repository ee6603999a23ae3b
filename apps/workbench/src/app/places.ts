import type { IconName } from './icons.tsx'

interface Place {
  readonly to: string
  readonly name: 'tasks' | 'queue' | 'board' | 'search' | 'services' | 'file'
  readonly icon: IconName
}

/** Where one can go from anywhere; the palette offers the same. */
export const places: readonly Place[] = [
  { to: '/', name: 'tasks', icon: 'tasks' },
  { to: '/queue', name: 'queue', icon: 'queue' },
  { to: '/search', name: 'search', icon: 'search' },
  { to: '/file', name: 'file', icon: 'file' },
  { to: '/board', name: 'board', icon: 'board' },
  { to: '/services', name: 'services', icon: 'services' },
]
