import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigWrong, readConfig } from './index.ts'

const emptyFolder = () => mkdtempSync(path.join(tmpdir(), 'gongdao-config-'))

function folderWith(file: unknown): string {
  const folder = emptyFolder()
  writeFileSync(path.join(folder, 'gongdao.config.json'), typeof file === 'string' ? file : JSON.stringify(file))
  return folder
}

function mistakesOf(environment: Record<string, string>, folder = emptyFolder()): readonly string[] {
  try {
    readConfig({ environment, folder })
  } catch (error) {
    if (error instanceof ConfigWrong) return error.mistakes
    throw error
  }
  return []
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const config = readConfig({ environment: {}, folder: emptyFolder() })
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', city: '441200', roles: ['api', 'worker'] })
  })

  it('takes the environment before the file, and the file before our choice', () => {
    const folder = folderWith({ port: 9000, city: '440100', trustProxy: true })
    const config = readConfig({ environment: { PORT: '9100', GONGDAO_ROLES: 'api' }, folder })
    expect(config).toMatchObject({ port: 9100, city: '440100', trustProxy: true, roles: ['api'] })
  })

  it('tells all mistakes together, each with its name and what would be right', () => {
    const folder = folderWith({ city: 'Zhaoqing', prot: 80 })
    const mistakes = mistakesOf({ PORT: '99999', GONGDAO_ROLES: 'api,cook', GONGDAO_CTIY: '1' }, folder)
    expect(mistakes).toEqual([
      'gongdao.config.json: there is no setting "prot" (did you mean "port"?).',
      'GONGDAO_CTIY: there is no such setting (did you mean "GONGDAO_CITY"?).',
      'PORT: 99999 is not a port from 1 to 65535.',
      'gongdao.config.json: city: "Zhaoqing" is not the GB/T 2260 code of a city (6 digits).',
      'GONGDAO_ROLES: ["api","cook"] is not "api", "worker" or "api,worker".',
    ])
  })

  it('never shows a secret', () => {
    const [mistake] = mistakesOf({ DATABASE_URL: 'mysql://owner:hunter2@host/db' })
    expect(mistake).toContain('DATABASE_URL')
    expect(mistake).not.toContain('hunter2')
  })

  it('says when the file is no JSON, and when a file that was named is not there', () => {
    expect(mistakesOf({}, folderWith('{"port":'))[0]).toContain('is not JSON')
    expect(mistakesOf({ GONGDAO_CONFIG: 'elsewhere.json' })[0]).toContain('there is no file')
  })
})
