import { useEffect, useRef } from 'react'
import { isYesNo, useKept } from './kept.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (/^(input|textarea|select)$/i.test(target.tagName) &&
      !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type)))

/** Whether single keys are listened to; whoever speaks to her computer switches them off (WCAG 2.1.4). */
export const useSingleKeys = (): readonly [boolean, (on: boolean) => void] => {
  const [on = true, set] = useKept('single-keys', isYesNo)
  return [on, set]
}

/** A key of its own, pressed outside of any field or dialog. A handler that does nothing with it returns false. */
export function useKeys(handlers: Readonly<Record<string, (event: KeyboardEvent) => boolean | undefined>>): void {
  const [on] = useSingleKeys()
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      const handle = latest.current[event.key]
      if (handle && handle(event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on])
}
