import type { ReactNode } from 'react'

const paths = {
  tasks: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h7',
  queue: 'M4 5h16v5H4zM4 14h16v5H4zM8 7.5h.01M8 16.5h.01',
  board: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.5 16.5 21 21',
  services: 'M6 4h5v5H6zM13 15h5v5h-5zM8.5 9v4a2 2 0 0 0 2 2H13',
  file: 'M12 5v14M5 12h14',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  pause: 'M9 5v14M15 5v14',
  alert: 'M12 4 2.8 20h18.4zM12 10v4M12 17h.01',
  check: 'M5 12.5 10 17l9-10',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  letter: 'M3 6h18v12H3zM3 7l9 6 9-6',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  command: 'M4 7h16M4 12h10M4 17h13',
  phone: 'M6 3h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L16 12.5l5 1.5v4a2 2 0 0 1-2 2A15 15 0 0 1 4 5a2 2 0 0 1 2-2z',
  urgent: 'M13 3 5 14h6l-1 7 8-11h-6z',
} as const

export type IconName = keyof typeof paths

/** A drawn sign beside words; never the only carrier of a meaning, so it is hidden from readers of the screen. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
