import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Runs one of the tests that attack the house at a larger size than continuous integration does: the same code, the same
 * database of its own, other numbers. Ends with the line of the last word.
 */
export function runLarge({ tests, environment, done, failed, project = 'database' }) {
  const vitest = path.join(root, 'node_modules', '.bin', 'vitest')
  const args = ['run', ...tests, '--project', project, '--reporter=default', '--disable-console-intercept']
  const { status } = spawnSync(vitest, args, { cwd: root, env: { ...process.env, ...environment }, stdio: 'inherit' })
  console.log(status === 0 ? done : failed)
  process.exitCode = status === 0 ? 0 : 1
}

/** A number after `--name`, else the usual. */
export function numberAfter(name, usual) {
  const at = process.argv.indexOf(`--${name}`)
  const value = at < 0 ? usual : Number(process.argv[at + 1])
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error(`--${name} needs a whole number.`)
    process.exit(2)
  }
  return value
}
