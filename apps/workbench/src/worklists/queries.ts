import type { TaskPage, WorkPage } from '@gongdao/worklists/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'

/** Lists are looked at again every minute: what a colleague did elsewhere appears by itself. */
const fresh = { refetchInterval: 60_000, staleTime: 10_000 }

export const useTasks = (mine: boolean) =>
  useInfiniteQuery({
    queryKey: ['tasks', mine],
    queryFn: ({ pageParam, signal }) =>
      api.call<TaskPage>('/tasks', { query: { mine: mine ? '1' : '0', cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    ...fresh,
  })

export interface QueueFilter {
  readonly unit?: string
  readonly body?: string
  readonly service?: string
  readonly state?: string
  readonly phase?: string
  readonly risk?: string
  readonly region?: string
  readonly handler?: string
}

export const useQueue = (filter: QueueFilter) =>
  useInfiniteQuery({
    queryKey: ['queue', filter],
    queryFn: ({ pageParam, signal }) =>
      api.call<WorkPage>('/queue', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    ...fresh,
  })
