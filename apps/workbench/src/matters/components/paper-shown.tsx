import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiProblem } from '../../app/api.ts'
import { Empty, Loading, Trouble } from '../../app/states.tsx'
import { fill, useReader } from '../../words/language.tsx'
import { type Paper, paperAt } from './documents.tsx'

/** Bytes of a text that is shown in the page; a longer one is downloaded. */
const mostText = 2 * 1024 * 1024

interface Props {
  readonly document: Paper
  /** Degrees, for a picture that lies on its side. */
  readonly turned: number
  /** A picture in its own size instead of the width of the pane. */
  readonly large: boolean
}

/** What a browser shows without running anything; the rest is offered for download. */
export function PaperShown({ document, turned, large }: Props): ReactNode {
  const { t } = useReader()
  const { mediaType, name } = document
  const inline = `${paperAt(document.id)}?inline=true`
  if (mediaType.startsWith('image/')) return <Picture at={inline} name={name} turned={turned} large={large} />
  // biome-ignore lint/a11y/useMediaCaption: what a resident handed in has no captions
  if (mediaType.startsWith('audio/')) return <audio controls src={inline} aria-label={name} />
  // biome-ignore lint/a11y/useMediaCaption: what a resident handed in has no captions
  if (mediaType.startsWith('video/')) return <video controls src={inline} aria-label={name} />
  if (mediaType === 'application/pdf') return <Pdf document={document} />
  if (mediaType === 'text/plain' && document.bytes <= mostText) return <PlainText document={document} />
  return (
    <Empty title={t.paper.notHere} detail={t.paper.notHereDetail}>
      <a href={paperAt(document.id)} download={name}>
        {t.matter.download}
      </a>
    </Empty>
  )
}

function Picture({ at, name, turned, large }: { at: string; name: string; turned: number; large: boolean }): ReactNode {
  const { t } = useReader()
  const [failed, setFailed] = useState(false)
  if (failed) return <Empty title={t.paper.failed} detail={t.paper.failedDetail} />
  return (
    <img
      src={at}
      alt={fill(t.paper.picture, { name })}
      className={large ? 'pane-picture pane-large' : 'pane-picture'}
      style={turned === 0 ? {} : { transform: `rotate(${turned}deg)` }}
      onError={() => setFailed(true)}
    />
  )
}

/** The content through the policy; kept only while it is shown. */
const useContent = (document: Paper) =>
  useQuery({
    queryKey: ['paper', document.id],
    queryFn: async ({ signal }) => {
      const unreachable = () => {
        throw new ApiProblem({ type: '/problems/unreachable', code: 'unreachable', status: 0, title: 'unreachable' })
      }
      const response = await fetch(paperAt(document.id), { credentials: 'same-origin', signal }).catch(unreachable)
      if (response.ok) return response.blob()
      const body = await response.json().catch(() => undefined)
      throw new ApiProblem(body ?? { type: '/problems/unknown', title: response.statusText, status: response.status })
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

function PlainText({ document }: { document: Paper }): ReactNode {
  const content = useContent(document)
  const [text, setText] = useState<string>()
  useEffect(() => {
    let isHere = true
    void content.data?.text().then((read) => isHere && setText(read))
    return () => {
      isHere = false
    }
  }, [content.data])
  if (content.error) return <Trouble fault={content.error} retry={() => void content.refetch()} />
  return text === undefined ? <Loading rows={8} /> : <pre className="pane-text">{text}</pre>
}

/** The browser's own reader of PDF, which runs apart from this page. */
function Pdf({ document }: { document: Paper }): ReactNode {
  const content = useContent(document)
  const [at, setAt] = useState<string>()
  useEffect(() => {
    if (!content.data) return
    const made = URL.createObjectURL(new Blob([content.data], { type: 'application/pdf' }))
    setAt(made)
    return () => URL.revokeObjectURL(made)
  }, [content.data])
  if (content.error) return <Trouble fault={content.error} retry={() => void content.refetch()} />
  return at === undefined ? <Loading rows={8} /> : <iframe className="pane-frame" src={at} title={document.name} />
}
