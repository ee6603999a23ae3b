import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

/** The desk is served as static files under /desk/; `--mode harness` answers /api/v1 from fixtures instead of a server. */
export default defineConfig(
  async ({ mode }): Promise<UserConfig> => ({
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: '/desk/',
    plugins: [react(), ...(mode === 'harness' ? [(await import('./harness/mock-server.ts')).mockServer()] : [])],
    build: {
      outDir: process.env.GONGDAO_WORKBENCH_OUT ?? 'dist',
      emptyOutDir: true,
      sourcemap: false,
      // The policy of the page forbids inline scripts, so the preload shim must not be inlined either.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
    },
    server: { proxy: mode === 'harness' ? {} : { '/api': process.env.GONGDAO_API ?? 'http://127.0.0.1:8080' } },
  }),
)
