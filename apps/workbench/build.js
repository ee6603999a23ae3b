import { fileURLToPath } from 'node:url'

/**
 * Builds the desk into a folder (about ten seconds on two cores); `apps/server` calls it at start and serves the
 * folder under /desk/. Vite is loaded only here, so a server that finds the folder already built never needs it.
 */
export async function buildWorkbench(outDir) {
  const { build } = await import('vite')
  await build({
    configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
}
