import { open } from 'node:fs/promises'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { fileTypeFromFile } from 'file-type'
import { allowedKinds, endingOf, type FileKind, fileKinds, tidyName } from '../domain/file-kinds.ts'
import { isPlainText } from '../domain/plain-text.ts'

export interface Examined {
  readonly kind: FileKind
  readonly name: string
}

/** Looks into a file: its kind by its content, never by its name or by what the browser says; and both must agree. */
export async function examineFile(file: string, givenName: string): Promise<Answer<Examined>> {
  const name = tidyName(givenName)
  const ending = endingOf(name)
  const found = await fileTypeFromFile(file)
  const key = found?.ext ?? ((await looksLikeText(file)) ? 'txt' : undefined)
  const kind = key === undefined ? undefined : fileKinds[key]
  if (!kind)
    return no('documents/type-not-allowed', { found: key ?? '?', isHeic: key === 'heic', allowed: allowedKinds })
  // `合同v1.2` has no ending although it has a dot: it gets the one that its content has.
  if (!/^[a-z][a-z0-9]{1,4}$/.test(ending)) return yes({ kind, name: `${name}.${kind.endings[0]}` })
  return kind.endings.includes(ending) ? yes({ kind, name }) : disagree(name, ending, kind)
}

const disagree = (name: string, ending: string, kind: FileKind) =>
  no('documents/name-and-content-disagree', { name, ending, found: { zh: kind.zh, en: kind.en } })

/** Reads the beginning and the end: a program with a friendly first page is still none of ours. */
async function looksLikeText(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(Math.min(size, 65_536))
    await handle.read(head, 0, head.length, 0)
    if (!isPlainText(head)) return false
    if (size <= head.length) return true
    const tail = Buffer.alloc(Math.min(size - head.length, 4096))
    await handle.read(tail, 0, tail.length, size - tail.length)
    return !tail.includes(0)
  } finally {
    await handle.close()
  }
}
