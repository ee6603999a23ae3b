import type { CallOutcome } from '@gongdao/web-kit/api/index.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, newKey } from '../app/api.ts'
import { useMe } from '../app/session.tsx'

/** Somebody may be in danger: whoever is on duty looks every ten seconds, also while another window is in front. */
const whileOnDuty = 10_000
/** Whoever is not on duty may be tomorrow. */
const otherwise = 10 * 60_000
const onDuty: readonly string[] = ['clerk', 'head', 'supervisor']

export const useAlerts = () => {
  const me = useMe()
  return useQuery({
    queryKey: ['alerts'],
    queryFn: () => api.alerts.list(),
    enabled: me.memberships.some(({ role }) => onDuty.includes(role)),
    staleTime: 5_000,
    refetchInterval: ({ state }) => (state.data && !state.data.onDuty ? otherwise : whileOnDuty),
    refetchIntervalInBackground: true,
  })
}

/** Calls that wait for somebody, and those that I took and have not ended. */
export function useOwed(): { readonly waiting: number; readonly mine: number } {
  const me = useMe()
  const alerts = useAlerts().data?.alerts ?? []
  return {
    waiting: alerts.filter((one) => one.mayTake).length,
    mine: alerts.filter((one) => one.takenBy === me.id).length,
  }
}

export function useTakeAlert() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.alerts.take(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  })
}

/** Records a call that was made. One press is one call, however often it has to be sent. */
export function useRecordCall(id: string) {
  const client = useQueryClient()
  const sent = useRef<{ outcome: CallOutcome; key: string }>(undefined)
  return useMutation({
    mutationFn: (outcome: CallOutcome) => {
      if (sent.current?.outcome !== outcome) sent.current = { outcome, key: newKey() }
      return api.alerts.called(id, outcome, sent.current.key)
    },
    onSuccess: () => {
      sent.current = undefined
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  })
}
