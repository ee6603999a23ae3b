import type { ServiceDefinition } from '@gongdao/catalogue'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'

const anHour = 60 * 60_000

/** What a list of services tells of each. */
export type ServiceLine = Pick<ServiceDefinition, 'code' | 'version' | 'title'> & Partial<ServiceDefinition>

/** The services on offer; definitions change by publishing, not during a day's work. */
export const useServices = () =>
  useQuery({
    queryKey: ['services'],
    queryFn: async () => {
      const answer = await api.call<{ services: ServiceLine[] } | ServiceLine[]>('/services')
      return Array.isArray(answer) ? answer : answer.services
    },
    staleTime: anHour,
  })

/** One service as it is written: pages of the form, states, clocks. */
export const useService = (code: string | undefined) =>
  useQuery({
    queryKey: ['services', code],
    queryFn: () => api.call<ServiceDefinition>(`/services/${encodeURIComponent(code ?? '')}`),
    enabled: Boolean(code),
    staleTime: anHour,
  })
