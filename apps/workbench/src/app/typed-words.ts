import { useEffect } from 'react'
import { newKey } from './api.ts'

type Typed = Readonly<Record<string, unknown>>

/** What was typed and not sent yet, while this page lives; never written to the disk, for it tells about people. */
const unsent = new Map<string, Typed>()
/** The last wish that was sent from a place, and its key, until an answer came. */
const sent = new Map<string, { readonly wish: string; readonly key: string }>()

export const typedWords = {
  of: (place: string): Typed | undefined => unsent.get(place),
  keep: (place: string, typed: Typed): void => void unsent.set(place, typed),
  /**
   * The key under which a wish is sent: the same for as long as the wish is, for it may have been recorded by a server whose
   * answer was lost. A changed wish is another one.
   */
  keyOf(place: string, wish: string): string {
    const before = sent.get(place)
    if (before?.wish === wish) return before.key
    const key = newKey()
    sent.set(place, { wish, key })
    return key
  },
  forget(place: string): void {
    unsent.delete(place)
    sent.delete(place)
  },
  forgetAll(): void {
    unsent.clear()
    sent.clear()
  },
}

/** Asks before the page is left while a form holds words that nobody has received. */
export function useAskBeforeLeaving(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAsking])
}
