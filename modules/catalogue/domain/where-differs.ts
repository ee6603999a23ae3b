import { canonicalJson } from './compile-definition.ts'

/** The places in which two definitions differ, as an author finds them (`states.accepted.clocks[0].limit`); so many at most. */
export function whereDiffers(before: unknown, after: unknown, most = 5): readonly string[] {
  const places: string[] = []
  visit(before, after, '', places, most)
  return places
}

function visit(before: unknown, after: unknown, place: string, places: string[], most: number): void {
  if (places.length >= most || textOf(before) === textOf(after)) return
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) {
    places.push(place || '(all)')
    return
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const below = Array.isArray(before) ? `${place}[${key}]` : place ? `${place}.${key}` : key
    visit(before[key], after[key], below, places, most)
  }
}

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
