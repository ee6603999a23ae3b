import { fileURLToPath } from 'node:url'

/** The portal's scripts as text: the islands on its pages, and the worker that keeps the page of a lost connection. */
export interface PortalScripts {
  readonly islands: string
  readonly worker: string
}

/** Builds both. Called once at start. */
export async function buildScripts(): Promise<PortalScripts> {
  return {
    islands: await built(fileURLToPath(new URL('./islands/index.ts', import.meta.url)), 'esm'),
    worker: await built(fileURLToPath(new URL('./offline/worker.ts', import.meta.url)), 'iife'),
  }
}

async function built(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: 'es2020',
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  })
  return result.outputFiles[0]!.text
}
