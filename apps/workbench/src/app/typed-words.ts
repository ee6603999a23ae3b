import { useEffect } from 'react'

type Typed = Readonly<Record<string, unknown>>

/** What was typed and not sent yet, while this page lives; never written to the disk, for it tells about people. */
const unsent = new Map<string, Typed>()

export const typedWords = {
  of: (place: string): Typed | undefined => unsent.get(place),
  keep: (place: string, typed: Typed): void => void unsent.set(place, typed),
  forget: (place: string): void => void unsent.delete(place),
  forgetAll: (): void => unsent.clear(),
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
