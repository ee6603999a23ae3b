import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { filesOnDisk } from './index.ts'

const aFolder = () => mkdtempSync(path.join(tmpdir(), 'gongdao-files-'))

describe('files on disk', () => {
  it('are addressed by their content and kept once', async () => {
    const folder = aFolder()
    const files = filesOnDisk(folder)
    const first = await files.put(Buffer.from('公道'))
    expect(first).toEqual({ sha256: createHash('sha256').update('公道').digest('hex'), bytes: 6 })
    expect(await files.put(Buffer.from('公道'))).toEqual(first)
    expect(await text((await files.read(first.sha256))!)).toBe('公道')
    expect(await files.size(first.sha256)).toBe(6)
    await files.remove(first.sha256)
    expect(await files.read(first.sha256)).toBeUndefined()
  })

  it('leave nothing when the content breaks off', async () => {
    const folder = aFolder()
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('connection lost')
    }
    await expect(filesOnDisk(folder).put(broken())).rejects.toThrow('connection lost')
    expect(readdirSync(path.join(folder, 'incoming'))).toEqual([])
  })

  it('are written in order when they come in pieces', async () => {
    const folder = aFolder()
    const files = filesOnDisk(folder)
    async function* pieces() {
      for (let i = 0; i < 100; i++) yield Buffer.from(`${i},`)
    }
    const { sha256 } = await files.put(pieces())
    const kept = readFileSync(path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'utf8')
    expect(kept).toBe(Array.from({ length: 100 }, (_, i) => `${i},`).join(''))
  })

  it.each(['../../etc/passwd', 'ABC', ''])('refuse %j as an address', async (address) => {
    await expect(async () => filesOnDisk(aFolder()).read(address)).rejects.toThrow(/SHA-256/)
  })
})
