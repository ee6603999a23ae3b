import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { keptBuild } from './kept-builds.js'
import { sourceHash } from './source-hash.js'

const sources = ['law', 'platform', 'modules', 'services', 'cities', 'web-kit', 'apps/server', 'apps/portal']

/** Bundles the server and its commands; answers the file to run. Our own packages go in, everybody else's stays outside. */
export async function bundleServer(root) {
  return bundleProgram(root, 'server', 'apps/server/command-line.ts', sources)
}

/** Bundles another program of ours that stands on the same house (the measurements do); answers the file to run. */
export async function bundleProgram(root, name, entry, folders = [...sources, path.dirname(entry)]) {
  const folder = await keptBuild(root, `${name}-${sourceHash(root, folders)}`, (outdir) => bundle(root, entry, outdir))
  return path.join(folder, path.basename(entry).replace(/\.tsx?$/, '.js'))
}

async function bundle(root, entry, outdir) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints: [path.join(root, entry)],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    plugins: [onlyOurs, knowsItsPlace(root)],
  })
}

/** `@gongdao/…` and relative files are bundled; packages are imported from node_modules when the program runs. */
const onlyOurs = {
  name: 'only-ours',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
      if (kind === 'entry-point' || name.startsWith('@gongdao/')) return undefined
      return { path: name, external: true }
    })
  },
}

/** A file that asks where it lies (`import.meta.url`) is told where its source lies, not where the bundle does. */
const knowsItsPlace = (root) => ({
  name: 'knows-its-place',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      if (!file.startsWith(root) || file.includes('node_modules') || !existsSync(file)) return undefined
      const contents = readFileSync(file, 'utf8')
      if (!contents.includes('import.meta.url')) return undefined
      return {
        contents: contents.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
        loader: file.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
})
