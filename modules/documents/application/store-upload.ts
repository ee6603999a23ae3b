import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Answer, no } from '@gongdao/platform/answer'
import type { StoredDocument } from '../adapters/postgres/document-rows.ts'
import type { Ground, Uploader } from './needs.ts'
import { takeIn } from './take-in.ts'

/** Takes in a file from a plain form, where no script can send it in pieces. */
export async function storeUpload(
  ground: Ground,
  by: Uploader,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Answer<StoredDocument>> {
  const folder = path.join(ground.waitingFolder, 'plain')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const id = randomUUID()
  const file = path.join(folder, id)
  try {
    const handle = await open(file, 'wx', 0o600)
    let bytes = 0
    try {
      for await (const chunk of content) {
        bytes += chunk.length
        if (bytes > ground.mostBytes) return no('documents/too-large', { most: ground.mostBytes })
        await handle.writeFile(chunk)
      }
    } finally {
      await handle.close()
    }
    return await takeIn(ground, by, { id, name, file })
  } finally {
    await rm(file, { force: true })
  }
}
