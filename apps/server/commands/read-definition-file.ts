import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DefinitionWithPath } from '@gongdao/catalogue'
import type { Plugin } from 'esbuild'
import { UsageWrong } from './command.ts'

/**
 * The definitions that a file holds: JSON (one or a list), or a TypeScript or JavaScript module that exports them.
 * A module is a program and is run; check only files that you would run.
 */
export async function readDefinitionFile(file: string, root: string): Promise<DefinitionWithPath[]> {
  const about = await stat(file).catch(() => undefined)
  if (!about) throw new UsageWrong(`${file}: there is no such file`)
  const place = about.isDirectory() ? path.join(file, 'definition.ts') : file
  const found = place.endsWith('.json') ? await readJson(place) : Object.values(await readModule(place, root))
  const definitions = found.flat().flatMap((one) => (isDefinition(one) ? [one] : []))
  if (definitions.length === 0)
    throw new UsageWrong(`${place}: it holds no definition of a service (an object with code, states and acts)`)
  // An object that is exported twice (by name and as default) is one definition.
  return [...new Set(definitions)].map((definition) => ({ definition, path: place }))
}

const isDefinition = (value: unknown): value is DefinitionWithPath['definition'] =>
  typeof value === 'object' && value !== null && 'states' in value && ('acts' in value || 'code' in value)

async function readJson(file: string): Promise<unknown[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '')
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch (error) {
    throw new UsageWrong(`${file}: this is no JSON: ${(error as Error).message}`)
  }
}

const packagesStayOutside: Plugin = {
  name: 'packages-stay-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || name.startsWith('@gongdao/') ? undefined : { path: name, external: true },
    )
  },
}

/** Bundles a module and imports it; its imports of \`@gongdao/…\` are those of this installation. */
async function readModule(file: string, root: string): Promise<Record<string, unknown>> {
  if (!/\.[cm]?[jt]s$/.test(file)) throw new UsageWrong(`${file}: a definition is a .json, .ts or .js file`)
  const { build } = await import('esbuild')
  const folder = path.join(root, '.gongdao', 'check')
  const built = path.join(folder, `${process.pid}-${Date.now()}.mjs`)
  try {
    const { outputFiles } = await build({
      entryPoints: [path.resolve(file)],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'silent',
      nodePaths: [path.join(root, 'node_modules')],
      plugins: [packagesStayOutside],
    })
    await mkdir(folder, { recursive: true })
    await writeFile(built, outputFiles[0]!.contents)
    return (await import(pathToFileURL(built).href)) as Record<string, unknown>
  } catch (error) {
    throw new UsageWrong(`${file}: this module cannot be read: ${(error as Error).message.trim().split('\n').at(-1)}`)
  } finally {
    await rm(built, { force: true })
  }
}
