import { type RefObject, useRef } from 'react'
import { useKeys } from '../../app/keys.ts'
import type { Selection } from './use-selection.ts'

/** Arrow keys (and j, k) walk the links of a list, x picks the line; Enter is the link's own. */
export function useRowKeys(list: RefObject<HTMLElement | null>, selection: Selection | undefined): void {
  const last = useRef<string>(undefined)
  const walk = (step: 1 | -1) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    if (links.length === 0) return false
    const row = document.activeElement?.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey ?? last.current
    const at = links.findIndex((link) => link.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey === row)
    const to = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))
    const next = links[to]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
    last.current = next?.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey
    return true
  }
  const pick = () => {
    const key = document.activeElement?.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey
    if (!selection || !key) return false
    selection.toggle(key)
    return true
  }
  useKeys({ ArrowDown: walk(1), j: walk(1), ArrowUp: walk(-1), k: walk(-1), x: pick })
}
