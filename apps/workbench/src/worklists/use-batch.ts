import type { ActionWish, MatterView } from '@gongdao/matters/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, api, isOffline, isUnavailable, newKey } from '../app/api.ts'
import { askListsAgain } from '../matters/queries.ts'

/** One matter of those that are acted on together. */
export interface BatchItem {
  readonly number: string
  readonly subject: string
  readonly view?: MatterView
  readonly is: 'reading' | 'ready' | 'sending' | 'done' | 'failed' | 'takingBack' | 'takenBack'
  readonly fault?: unknown
  /** What was recorded: its place in the log and the version afterwards. */
  readonly taken?: { readonly seq: number; readonly version: number }
}

/** The line or the server was at fault, not the act: the same wish may be sent again under its key. */
export const mayRetry = ({ is, fault }: BatchItem): boolean =>
  is === 'failed' && (isOffline(fault) || isUnavailable(fault) || (fault instanceof ApiProblem && fault.status >= 500))

/** So many calls at once: quick enough, and the server has other guests. */
const atOnce = 3

async function each<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...list]
  const walk = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, walk))
}

/**
 * Acts on several matters, each by itself: with the version that was read, under a key of its own. One that is refused
 * stays alone; the others go on. Reading a matter is recorded like any look at it.
 */
export function useBatch(picked: readonly { readonly number: string; readonly subject: string }[], purpose: string) {
  const client = useQueryClient()
  const [items, setItems] = useState<readonly BatchItem[]>(() => picked.map((one) => ({ ...one, is: 'reading' })))
  const keys = useRef(new Map<string, string>())
  const note = useCallback(
    (number: string, change: Partial<BatchItem>) =>
      setItems((now) => now.map((one) => (one.number === number ? { ...one, ...change } : one))),
    [],
  )
  const read = useCallback(
    (list: readonly { readonly number: string }[]) =>
      each(list, async ({ number }) => {
        note(number, { is: 'reading', fault: undefined })
        try {
          note(number, { is: 'ready', view: await api.matters.view(number, { purpose }) })
        } catch (fault) {
          note(number, { is: 'failed', fault })
        }
      }),
    [note, purpose],
  )
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void read(picked)
  }, [read, picked])

  /** One key for one wish on one matter, however often it is sent. */
  const keyOf = (place: string): string => {
    const key = keys.current.get(place) ?? newKey()
    keys.current.set(place, key)
    return key
  }
  const sendOne = async ({ number, view }: BatchItem, wish: ActionWish) => {
    if (!view) return
    const key = keyOf(`${number} ${view.version} ${JSON.stringify(wish)}`)
    note(number, { is: 'sending', fault: undefined })
    try {
      note(number, { is: 'done', taken: await api.matters.act(number, view.version, wish, key) })
    } catch (fault) {
      note(number, { is: 'failed', fault })
    }
  }
  const send = async (list: readonly BatchItem[], wish: ActionWish) => {
    await each(list, (one) => sendOne(one, wish))
    await askListsAgain(client)
  }
  const takeBack = async ({ number, taken }: BatchItem, reason: string) => {
    if (!taken) return
    note(number, { is: 'takingBack', fault: undefined })
    try {
      const wish = { act: 'takeBack', fields: { seq: taken.seq, reason } }
      await api.matters.act(number, taken.version, wish, keyOf(`${number} takeBack ${taken.seq}`))
      note(number, { is: 'takenBack' })
    } catch (fault) {
      note(number, { is: 'done', fault })
    }
    await askListsAgain(client)
  }
  return { items, read, send, takeBack }
}
