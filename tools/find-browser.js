import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * The browser for the journeys: the system's Chromium or Chrome, else Debian's package where we may install it, else the one
 * that Playwright downloads. Undefined where all three fail.
 */
export function findBrowser(say) {
  return onThisSystem() ?? fromDebian(say) ?? fromPlaywright(say)
}

function onThisSystem() {
  const given = process.env.CHROME_PATH
  if (given && mayRun(given)) return given
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name)
      if (mayRun(file)) return file
    }
  }
  return undefined
}

function mayRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function fromDebian(say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say('There is no Chromium here; installing Debian’s package …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-qq', ...words], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) return undefined
  }
  return onThisSystem()
}

function fromPlaywright(say) {
  say('Asking Playwright for a Chromium …')
  try {
    const require = createRequire(import.meta.url)
    const command = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js')
    execFileSync(process.execPath, [command, 'install', 'chromium'], {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 300_000,
    })
    const file = require('playwright-core').chromium.executablePath()
    return mayRun(file) ? file : undefined
  } catch {
    return undefined
  }
}
