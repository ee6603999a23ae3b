import type { MatterView } from '@gongdao/matters/contract'
import { formatBytes, formatMoment } from '@gongdao/web-kit/time/index.ts'
import type { ReactNode } from 'react'
import { Icon } from '../../app/icons.tsx'
import { useReader } from '../../words/language.tsx'

export type Paper = MatterView['documents'][number]

/** Where a paper is fetched, through the policy; the look is recorded. */
export const paperAt = (id: string): string => `/api/v1/documents/${encodeURIComponent(id)}`

/** A paper that opens beside the matter, or, where there is no place for that, in a tab of its own. */
export function PaperLink({
  document,
  show,
  current = false,
}: {
  document: Paper
  show?: ((id: string) => void) | undefined
  current?: boolean
}): ReactNode {
  const named = (
    <>
      <Icon name="document" size={14} /> {document.name}
    </>
  )
  if (!show)
    return (
      <a href={paperAt(document.id)} target="_blank" rel="noreferrer">
        {named}
      </a>
    )
  return (
    <button type="button" className="link" aria-pressed={current} onClick={() => show(document.id)}>
      {named}
    </button>
  )
}

/** The papers of a matter. */
export function Documents({
  documents,
  open,
  show,
}: {
  documents: MatterView['documents']
  open?: string | undefined
  show?: (id: string) => void
}): ReactNode {
  const { t, language } = useReader()
  if (documents.length === 0) return <p className="faint">{t.matter.noDocuments}</p>
  return (
    <ul className="documents">
      {documents.map((document) => (
        <li key={document.id}>
          <PaperLink document={document} show={show} current={document.id === open} />
          <small>
            {formatBytes(document.bytes)} · {formatMoment(document.uploadedAt, language)}
          </small>
        </li>
      ))}
    </ul>
  )
}
