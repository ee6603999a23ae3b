import { drawProblems } from '@gongdao/platform/http'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { PortalDoors } from './doors.ts'
import { KeptPages } from './kept-pages.ts'
import { KeptMoulds } from './moulds.ts'
import { problemPage } from './pages/problem-page.tsx'
import { acceptForms, createPortal } from './portal.ts'
import { createDraw, createDrawOnce } from './render.tsx'
import { actRoutes } from './routes/act.tsx'
import { assetRoutes } from './routes/assets.ts'
import { calculatorRoutes } from './routes/calculators.tsx'
import { checkRoutes } from './routes/check.tsx'
import { fileRoutes } from './routes/file.tsx'
import { homeRoutes } from './routes/home.tsx'
import { mandateRoutes } from './routes/mandates.tsx'
import { matterRoutes } from './routes/matter.tsx'
import { myRoutes } from './routes/my.tsx'
import { noticeRoutes } from './routes/notices.tsx'
import { offlineRoutes } from './routes/offline.tsx'
import { publicRoutes } from './routes/public.tsx'
import { realNameRoutes } from './routes/real-name.tsx'
import { receiptRoutes } from './routes/receipt.tsx'
import { servicesRoutes } from './routes/services.tsx'
import { trackRoutes } from './routes/track.tsx'

export type { PortalScripts } from './build.ts'
export type * from './doors.ts'

/** Every page of the counter, as a plugin of the server that `platform/http` built. */
export function portalPages(doors: PortalDoors): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    // What reads forms looks at every request of its scope: pages that are only opened live outside it.
    let forms = app
    await app.register(async (scope) => {
      await acceptForms(scope)
      forms = scope
    })
    const kept = new KeptPages(doors.now)
    const draw = createDraw(doors.islands, kept)
    const drawOnce = createDrawOnce(doors.islands, new KeptMoulds(doors.now), draw)
    const portal = createPortal({ pages: app, forms }, doors, { draw, drawOnce, kept })
    assetRoutes(app, doors.islands)
    offlineRoutes(app, doors)
    for (const routes of [
      homeRoutes,
      servicesRoutes,
      fileRoutes,
      checkRoutes,
      receiptRoutes,
      trackRoutes,
      matterRoutes,
      actRoutes,
      myRoutes,
      mandateRoutes,
      realNameRoutes,
      noticeRoutes,
      publicRoutes,
      calculatorRoutes,
    ])
      routes(portal)
    drawProblems(app, problemPage(doors))
  }
}
