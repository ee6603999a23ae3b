import type { Logger } from '@gongdao/platform/log'

/** The portal's small scripts as one text. Without it every page still works, so a failure is told and borne. */
export async function readIslands(log: Logger): Promise<string | undefined> {
  try {
    const { buildIslands } = await import('../portal/build.ts')
    return await buildIslands()
  } catch (error) {
    log.error({ err: error }, 'the islands of the portal could not be built')
    return undefined
  }
}
