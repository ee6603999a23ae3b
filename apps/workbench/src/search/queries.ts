import type { SearchPage } from '@gongdao/search/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'

export interface SearchFilter {
  readonly q?: string
  readonly service?: string
  readonly phase?: string
  readonly unit?: string
  readonly region?: string
}

export const useSearch = (filter: SearchFilter) =>
  useInfiniteQuery({
    queryKey: ['search', filter],
    queryFn: ({ pageParam, signal }) =>
      api.call<SearchPage>('/search', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: Object.keys(filter).length > 0,
    placeholderData: (before) => before,
  })
