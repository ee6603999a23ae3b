import { spawn } from 'node:child_process'
import path from 'node:path'
import type { City } from './city.ts'

export interface Ran {
  readonly exitCode: number
  readonly text: string
}

/** A command of the product, beside the running city, as an operator gives it. */
export function gongdao({ root, data }: Pick<City, 'root' | 'data'>, ...words: readonly string[]): Promise<Ran> {
  const plain = Object.entries(process.env).filter(([name]) => !/^GONGDAO_|DATABASE_URL$|^VITEST/.test(name))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'apps/server/gongdao.js'), ...words], {
      cwd: root,
      env: { ...Object.fromEntries(plain), GONGDAO_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => {
        text = `${text}${bytes}`.slice(-20_000)
      })
    child.once('error', reject)
    child.once('close', (code) => resolve({ exitCode: code ?? 1, text }))
  })
}
