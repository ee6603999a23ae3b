import type { Logger } from '@gongdao/platform/log'
import type { PortalScripts } from '@gongdao/portal'

/** The portal's small scripts. Without them every page still works, so a failure is told and borne. */
export async function readIslands(log: Logger): Promise<PortalScripts | undefined> {
  try {
    const { buildScripts } = await import('../portal/build.ts')
    const scripts = await buildScripts()
    // The builder's own process would stay for as long as ours.
    await (await import('esbuild')).stop()
    return scripts
  } catch (error) {
    log.error({ err: error }, 'the islands of the portal could not be built')
    return undefined
  }
}
