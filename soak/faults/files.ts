import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Fault, Ground } from '../fault.ts'
import type { KnownPaper } from '../memory.ts'
import { gongdao } from '../program.ts'
import { handIn } from '../upload.ts'

/** One byte of one stored file is another one: the operator's look names the file, and no other. */
export const flippedByte: Fault = {
  async strike(ground) {
    const { city, findings, dice } = ground
    const { id, sha256 } = await aPaper(ground)
    const file = path.join(city.data, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const place = dice.below(500)
    flip(file, place)
    const { exitCode, text } = await gongdao(city, 'verify', 'files')
    flip(file, place)
    const named = text.split('\n').filter((line) => line.startsWith('altered'))
    if (exitCode !== 1 || named.length !== 1 || !named[0]!.includes(id))
      findings.push(`a flipped byte in the file of ${id} was not named by verify files: ${text.slice(-500)}`)
  },
}

/** One whose content nobody else handed in. */
async function aPaper({ stage, dice }: Ground): Promise<KnownPaper> {
  const { memory, people } = stage
  if (memory.papers.length > 0) return dice.pick(memory.papers)
  const owner = people.residents[0]!
  const content = Buffer.from(`路灯不亮的照片说明。${dice.below(1e9)}`.repeat(100))
  const id = await handIn(owner, '说明.txt', content)
  if (id === undefined) throw new Error('The house took no file.')
  const paper = { id, owner, sha256: createHash('sha256').update(content).digest('hex') }
  memory.papers.push(paper)
  return paper
}

function flip(file: string, place: number): void {
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, place)
  byte[0]! ^= 1
  writeSync(handle, byte, 0, 1, place)
  closeSync(handle)
}
