import { useCallback, useSyncExternalStore } from 'react'

const prefix = 'desk.'
const listeners = new Set<() => void>()
const texts = new Map<string, string | null>()

/** A browser that keeps nothing (private windows, full disks) still shows the page. */
function readText(name: string): string | null {
  if (!texts.has(name)) {
    try {
      texts.set(name, window.localStorage.getItem(prefix + name))
    } catch {
      texts.set(name, null)
    }
  }
  return texts.get(name) ?? null
}

function writeText(name: string, text: string): void {
  texts.set(name, text)
  try {
    window.localStorage.setItem(prefix + name, text)
  } catch {
    // It is kept until the page is left.
  }
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  const elsewhere = (event: StorageEvent) => {
    if (event.key?.startsWith(prefix)) texts.delete(event.key.slice(prefix.length))
    tell()
  }
  listeners.add(tell)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(tell)
    window.removeEventListener('storage', elsewhere)
  }
}

function parse<T>(text: string | null, isOurs: (value: unknown) => value is T): T | undefined {
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isOurs(value) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * How a clerk likes her desk, kept in her browser: codes and names of columns only, never anything about a person.
 * What somebody else wrote under the name is ignored. `isOurs` must be the same function at every call.
 */
export function useKept<T>(
  name: string,
  isOurs: (value: unknown) => value is T,
): readonly [T | undefined, (next: T) => void] {
  const text = useSyncExternalStore(subscribe, () => readText(name))
  const set = useCallback((next: T) => writeText(name, JSON.stringify(next)), [name])
  return [parse(text, isOurs), set]
}

export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 60 && value.every((one) => typeof one === 'string' && one.length <= 500)

export const isYesNo = (value: unknown): value is boolean => typeof value === 'boolean'
