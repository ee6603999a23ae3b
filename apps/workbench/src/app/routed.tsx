import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { SignInPage } from '../people/pages/sign-in.tsx'
import { TasksPage } from '../worklists/pages/tasks.tsx'
import { Frame } from './frame.tsx'
import { MissingPage } from './missing.tsx'
import { Signed } from './session.tsx'
import { Loading } from './states.tsx'

/** A page fetched when it is first visited; made once, so that it is never mounted anew. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ReactNode {
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }))
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  )
}

const queue = page(() => import('../worklists/pages/queue.tsx'), 'QueuePage')
const matter = page(() => import('../matters/pages/matter.tsx'), 'MatterPage')
const fileOnBehalf = page(() => import('../matters/pages/file-on-behalf.tsx'), 'FileOnBehalfPage')
const board = page(() => import('../insight/pages/board.tsx'), 'BoardPage')
const search = page(() => import('../search/pages/search.tsx'), 'SearchPage')
const alerts = page(() => import('../intake/pages/alerts.tsx'), 'AlertsPage')
const services = page(() => import('../catalogue/pages/services.tsx'), 'ServicesPage')

/** The addresses of the desk; the first word of each finds its folder. */
export function Routed(): ReactNode {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route
        element={
          <Signed>
            <Frame />
          </Signed>
        }
      >
        <Route index element={<TasksPage />} />
        <Route path="/queue" element={queue} />
        <Route path="/matters/:number" element={matter} />
        <Route path="/file" element={fileOnBehalf} />
        <Route path="/board" element={board} />
        <Route path="/alerts" element={alerts} />
        <Route path="/search" element={search} />
        <Route path="/services/:code?" element={services} />
        <Route path="*" element={<MissingPage />} />
      </Route>
    </Routes>
  )
}
