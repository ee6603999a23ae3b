import type { Logger } from '@gongdao/platform/log'

/** The portal's small scripts as one text. Without it every page still works, so a failure is told and borne. */
export async function readIslands(log: Logger): Promise<string | undefined> {
  try {
    const { buildIslands } = await import('../portal/build.ts')
    const script = await buildIslands()
    // The builder's own process would stay for as long as ours.
    await (await import('esbuild')).stop()
    return script
  } catch (error) {
    log.error({ err: error }, 'the islands of the portal could not be built')
    return undefined
  }
}
