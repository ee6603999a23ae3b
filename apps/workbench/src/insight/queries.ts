import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'

export const useBoard = (filter: { region?: string; body?: string }) =>
  useQuery({
    queryKey: ['board', filter],
    queryFn: () => api.lists.board(filter),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  })
