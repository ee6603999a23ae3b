import type { ActionWish, MatterView, ReadEntry } from '@gongdao/matters/contract'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../app/api.ts'

const key = (number: string) => ['matter', number] as const

/**
 * A matter as I may see it. It is not asked again by itself: what I read stays what I read until I act or reload, and
 * each look is recorded.
 */
export const useMatter = (number: string) =>
  useQuery({
    queryKey: key(number),
    queryFn: ({ signal }) => api.matters.view(number, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

export const useReads = (number: string) =>
  useQuery({
    queryKey: ['reads', number],
    queryFn: () => api.call<ReadEntry[] | { reads: ReadEntry[] }>(`/matters/${encodeURIComponent(number)}/reads`),
    select: (answer) => (Array.isArray(answer) ? answer : answer.reads),
  })

export interface WishSent {
  readonly seen: number
  readonly wish: ActionWish
  /** The same for every attempt of one wish, so that a lost answer never acts twice. */
  readonly key: string
}

/** After an act every list is asked again. */
export async function askListsAgain(client: QueryClient): Promise<void> {
  await Promise.all(['tasks', 'queue', 'board', 'search'].map((list) => client.invalidateQueries({ queryKey: [list] })))
}

/** Takes an act; afterwards the matter and every list are asked again. */
export function useAct(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ seen, wish, key: once }: WishSent) => api.matters.act(number, seen, wish, once),
    onSuccess: async () => {
      void askListsAgain(client)
      void client.invalidateQueries({ queryKey: ['reads', number] })
      await client.invalidateQueries({ queryKey: key(number) })
    },
  })
}

/** The step of the log that this person may take back now, as the server's answer says. */
export function takeBackOf(matter: MatterView): { readonly act: AvailableAct; readonly seq: number } | undefined {
  const act = matter.acts.find((one) => one.act === 'takeBack')
  const seq = Number(act?.fields.find((field) => field.kind === 'seq')?.choices?.at(-1)?.value)
  return act && Number.isInteger(seq) ? { act, seq } : undefined
}

export type AvailableAct = MatterView['acts'][number]
export type BlockedAct = MatterView['blocked'][number]
export type Field = AvailableAct['fields'][number]
export type Clock = MatterView['clocks'][number]
export type Entry = MatterView['timeline'][number]
