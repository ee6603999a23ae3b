import type { Body, Region, Unit } from '@gongdao/agencies/contract'
import type { Board } from '@gongdao/insight/contract'
import type { Alert, AlertList, CallOutcome, Proposal } from '@gongdao/intake/contract'
import type {
  ActionTaken,
  ActionWish,
  Filed,
  MatterView,
  NewMatter,
  ReadEntry,
  Receipt,
} from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import type { SearchPage } from '@gongdao/search/contract'
import type { TaskPage, WorkPage } from '@gongdao/worklists/contract'
import { type ApiOptions, type Caller, createCaller } from './call.ts'

export type { ApiOptions } from './call.ts'
export { ApiProblem, type Problem } from './problem.ts'
export type {
  ActionTaken,
  ActionWish,
  Alert,
  AlertList,
  Board,
  Body,
  CallOutcome,
  Filed,
  MatterView,
  NewMatter,
  Person,
  Proposal,
  ReadEntry,
  Receipt,
  Region,
  SearchPage,
  TaskPage,
  Unit,
  WorkPage,
}

/** Filters of a unit's queue; absent means any. */
export interface QueueFilter {
  readonly unit?: string
  readonly service?: string
  readonly state?: string
  readonly risk?: string
  readonly cursor?: string
}

export interface SearchFilter {
  readonly q?: string
  readonly service?: string
  readonly phase?: string
  readonly unit?: string
  readonly cursor?: string
}

const path = (value: string): string => encodeURIComponent(value)

/** A new key for one wish: repeat it when the same wish is sent again after a lost connection. */
export const newKey = (): string => globalThis.crypto.randomUUID()

const signIn = (call: Caller) => ({
  requestPhoneCode: (phone: string) => call<unknown>('/sign-in/phone/code', { method: 'POST', body: { phone } }),
  byPhone: (phone: string, code: string) => call<unknown>('/sign-in/phone', { method: 'POST', body: { phone, code } }),
  byPassword: (username: string, password: string) =>
    call<{ totpRequired?: boolean }>('/sign-in/staff', { method: 'POST', body: { username, password } }),
  byTotp: (code: string) => call<unknown>('/sign-in/staff/totp', { method: 'POST', body: { code } }),
  out: () => call<unknown>('/sign-out', { method: 'POST', body: {} }),
  me: () => call<Person>('/me'),
})

const matters = (call: Caller) => ({
  file: (filing: NewMatter, key: string) =>
    call<Filed>('/matters', { method: 'POST', body: filing, headers: { 'idempotency-key': key } }),
  view: (number: string, options: { code?: string; purpose?: string; signal?: AbortSignal } = {}) =>
    call<MatterView>(`/matters/${path(number)}`, {
      query: { purpose: options.purpose },
      ...(options.code ? { headers: { 'matter-code': options.code } } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
    }),
  /** `seen` is the version looked at; another version is refused with 412 and the difference. */
  act: (number: string, seen: number, wish: ActionWish, key: string, code?: string) =>
    call<ActionTaken>(`/matters/${path(number)}/acts`, {
      method: 'POST',
      body: wish,
      headers: {
        'if-match': `"${seen}"`,
        'idempotency-key': key,
        ...(code ? { 'matter-code': code } : {}),
      },
    }),
  reads: (number: string) => call<{ reads: ReadEntry[] }>(`/matters/${path(number)}/reads`),
  receipt: (number: string) => call<Receipt>(`/matters/${path(number)}/receipt`),
})

const lists = (call: Caller) => ({
  tasks: (filter: { mine?: boolean; cursor?: string } = {}) =>
    call<TaskPage>('/tasks', { query: { mine: filter.mine ? 1 : undefined, cursor: filter.cursor } }),
  queue: (filter: QueueFilter = {}) => call<WorkPage>('/queue', { query: { ...filter } }),
  search: (filter: SearchFilter = {}) => call<SearchPage>('/search', { query: { ...filter } }),
  board: (filter: { region?: string; body?: string } = {}) => call<Board>('/board', { query: { ...filter } }),
})

const directory = (call: Caller) => ({
  regions: () => call<{ regions: Region[] }>('/regions'),
  bodies: () => call<{ bodies: Body[] }>('/bodies'),
  units: (filter: { body?: string; region?: string; q?: string; cursor?: string } = {}) =>
    call<{ units: Unit[]; next?: string }>('/units', { query: { ...filter } }),
  /** These units, dissolved ones too; whom there is not is left out. */
  unitsById: (ids: readonly string[]) =>
    call<{ units: Unit[] }>('/units', { query: { ids: ids.join(','), limit: 500 } }),
})

const alerts = (call: Caller) => ({
  list: () => call<AlertList>('/alerts'),
  take: (id: string) => call<Alert>(`/alerts/${path(id)}/take`, { method: 'POST', body: {} }),
  /** "I have called": `key` is the same for every attempt to record one call. */
  called: (id: string, outcome: CallOutcome, key: string) =>
    call<Alert>(`/alerts/${path(id)}/calls`, {
      method: 'POST',
      body: { outcome },
      headers: { 'idempotency-key': key },
    }),
})

/** The typed client of the public API: every path once, shapes from the modules' contracts. */
export function createApi(options: ApiOptions = {}) {
  const call = createCaller(options)
  return {
    call,
    signIn: signIn(call),
    matters: matters(call),
    lists: lists(call),
    directory: directory(call),
    alerts: alerts(call),
    services: () => call<{ services: unknown[] }>('/services'),
    service: (code: string) => call<unknown>(`/services/${path(code)}`),
    triage: (text: string) => call<Proposal>('/triage', { method: 'POST', body: { text } }),
  }
}

export type Api = ReturnType<typeof createApi>
