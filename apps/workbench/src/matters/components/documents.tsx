import type { MatterView } from '@gongdao/matters/contract'
import { formatBytes, formatMoment } from '@gongdao/web-kit/time/index.ts'
import type { ReactNode } from 'react'
import { Icon } from '../../app/icons.tsx'
import { useReader } from '../../words/language.tsx'

/** The papers of a matter; each is fetched through the policy, and the look is recorded. */
export function Documents({ documents }: { documents: MatterView['documents'] }): ReactNode {
  const { t, language } = useReader()
  if (documents.length === 0) return <p className="faint">{t.matter.noDocuments}</p>
  return (
    <ul className="documents">
      {documents.map((document) => (
        <li key={document.id}>
          <a href={`/api/v1/documents/${encodeURIComponent(document.id)}`} target="_blank" rel="noreferrer">
            <Icon name="document" /> {document.name}
          </a>
          <small>
            {formatBytes(document.bytes)} · {formatMoment(document.uploadedAt, language)}
          </small>
        </li>
      ))}
    </ul>
  )
}
