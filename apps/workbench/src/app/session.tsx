import type { Person } from '@gongdao/people/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useReader } from '../words/language.tsx'
import { api } from './api.ts'
import { Loading, Trouble } from './states.tsx'

const PersonContext = createContext<Person | null>(null)

/** Who sits at the desk. */
export const meQuery = {
  queryKey: ['me'],
  queryFn: () => api.signIn.me(),
  staleTime: 5 * 60_000,
  retry: false,
} as const

/** The member of staff who is signed in; only below `Signed`. */
export function useMe(): Person {
  const person = useContext(PersonContext)
  if (!person) throw new Error('Signed is missing')
  return person
}

const handling: readonly string[] = ['clerk', 'head']
const watching: readonly string[] = ['head', 'supervisor', 'auditor', 'admin']

/** Whether this person handles matters herself. */
export const handles = (me: Person): boolean => me.memberships.some(({ role }) => handling.includes(role))

const seeing: readonly string[] = ['clerk', 'head', 'supervisor', 'auditor']
const acting: readonly string[] = ['clerk', 'head', 'supervisor']

/** Whether matters are shown to this person at all: an administrator looks after accounts. */
export const seesMatters = (me: Person): boolean => me.memberships.some(({ role }) => seeing.includes(role))

/** Whether any act on a matter may be hers. */
export const mayAct = (me: Person): boolean => me.memberships.some(({ role }) => acting.includes(role))

/** Whether this person answers for how units keep time: the same roles to which the server shows the board. */
export const watches = (me: Person): boolean => me.memberships.some(({ role }) => watching.includes(role))

/** A page of its own while nobody is known to sit here. */
function Alone({ children }: { children: ReactNode }): ReactNode {
  const { t } = useReader()
  return (
    <main className="alone">
      <h1>
        {t.house} {t.desk}
      </h1>
      {children}
    </main>
  )
}

/** Lets only staff through; anyone else goes to sign-in and comes back to the same page. */
export function Signed({ children }: { children: ReactNode }): ReactNode {
  const client = useQueryClient()
  const me = useQuery(meQuery)
  const location = useLocation()
  useEffect(() => {
    const ended = () => void client.setQueryData(['me'], null)
    window.addEventListener('desk:signed-out', ended)
    return () => window.removeEventListener('desk:signed-out', ended)
  }, [client])
  if (me.isPending)
    return (
      <Alone>
        <Loading />
      </Alone>
    )
  const signedOut = me.data === null || (me.error && 'status' in me.error && me.error.status === 401)
  if (me.error && !signedOut && !me.data)
    return (
      <Alone>
        <Trouble fault={me.error} retry={() => void me.refetch()} />
      </Alone>
    )
  if (signedOut || !me.data || me.data.kind !== 'staff') {
    const from = location.pathname + location.search
    const why = me.data === null ? 'expired' : me.data && me.data.kind === 'resident' ? 'notStaff' : undefined
    return <Navigate to="/sign-in" replace state={{ from: from === '/' ? undefined : from, why }} />
  }
  return <PersonContext value={me.data}>{children}</PersonContext>
}
