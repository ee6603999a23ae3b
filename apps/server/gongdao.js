#!/usr/bin/env node
// Node 20 runs no TypeScript: the program is bundled once, kept by the hash of its sources, and run from there.
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Gongdao needs Node 20.19 or later; this is ${process.versions.node}.`)
  process.exit(1)
}

const root = path.resolve(path.dirname(realpathSync(fileURLToPath(import.meta.url))), '../..')

try {
  const { bundleServer } = await import('./build/bundle-server.js')
  const entry = await bundleServer(root)
  const { run } = await import(pathToFileURL(entry).href)
  process.exitCode = await run(process.argv.slice(2), { root })
} catch (error) {
  console.error(error?.stack ?? error)
  process.exitCode = 1
}
