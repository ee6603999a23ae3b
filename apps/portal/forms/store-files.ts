import type { Field } from '@gongdao/catalogue'
import type { DocumentInfo } from '@gongdao/documents/contract'
import { problemOf } from '@gongdao/platform/http'
import type { Portal, Turn } from '../portal.ts'
import { anchorOf, type FieldError } from './check-page.ts'

export interface Stored {
  /** Every document of the field now: those kept before and those just sent. */
  readonly ids: readonly string[]
  readonly errors: readonly FieldError[]
}

/** Stores the files that came with a form for one field; what cannot be kept is told with the file's name. */
export async function storeFiles(portal: Portal, turn: Turn, field: Field): Promise<Stored> {
  const removed = turn.form.text('_remove')
  const ids = turn.form.all(field.name).filter((id) => id !== removed)
  const errors: FieldError[] = []
  for (const file of turn.files.filter((one) => one.field === `${field.name}.file`)) {
    const stored = await portal.doors.documents.store(turn.reader.person, file)
    if (stored.ok) {
      ids.push(stored.value.id)
      continue
    }
    const why = problemOf(turn.request, stored).detail
    const name = file.name.slice(0, 80)
    errors.push({
      field: field.name,
      anchor: anchorOf(field),
      why: { zh: `“${name}”：${why}`, en: `“${name}”: ${why}` },
    })
  }
  return { ids: [...new Set(ids)], errors }
}

/** Name and size of the papers among some answers, to show them. */
export async function infoOf(portal: Portal, turn: Turn, ids: readonly unknown[]): Promise<DocumentInfo[]> {
  const known = await Promise.all(
    ids.filter((id) => typeof id === 'string').map((id) => portal.doors.documents.info(turn.reader.person, id)),
  )
  return known.filter((info) => info !== undefined)
}
