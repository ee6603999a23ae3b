import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useReader } from '../../words/language.tsx'
import { type Paper, paperAt } from './documents.tsx'
import { PaperShown } from './paper-shown.tsx'

interface Props {
  readonly document: Paper
  readonly all: readonly Paper[]
  readonly show: (id: string) => void
  readonly close: () => void
}

/** One paper beside the matter: read the facts here, the evidence there, and write the answer between them. */
export function DocumentPane({ document, all, show, close }: Props): ReactNode {
  const { t } = useReader()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const [turned, setTurned] = useState(0)
  const [large, setLarge] = useState(false)
  const at = all.findIndex((one) => one.id === document.id)
  const isPicture = document.mediaType.startsWith('image/')
  const step = (by: number) => {
    const next = all[at + by]
    if (next) show(next.id)
  }
  return (
    <aside
      className="document-pane card"
      aria-label={t.paper.pane}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {document.name}
        </h2>
        <div className="acts">
          {all.length > 1 && (
            <>
              <Button size="small" disabled={at <= 0} onClick={() => step(-1)}>
                {t.paper.before}
              </Button>
              <Button size="small" disabled={at >= all.length - 1} onClick={() => step(1)}>
                {t.paper.after}
              </Button>
            </>
          )}
          {isPicture && (
            <>
              <Button size="small" onClick={() => setTurned((now) => (now + 90) % 360)}>
                {t.paper.turn}
              </Button>
              <Button size="small" aria-pressed={large} onClick={() => setLarge((now) => !now)}>
                {large ? t.paper.fit : t.paper.large}
              </Button>
            </>
          )}
          <a className="pane-link" href={paperAt(document.id)} download={document.name}>
            {t.matter.download}
          </a>
          <Button size="small" onClick={close}>
            {t.close}
          </Button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a large paper scrolls, and must scroll by keyboard too */}
      <section className="pane-body" tabIndex={0} aria-label={document.name}>
        <PaperShown document={document} turned={turned} large={large} />
      </section>
    </aside>
  )
}
