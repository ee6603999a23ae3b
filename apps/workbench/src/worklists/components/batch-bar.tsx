import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { fill, useReader } from '../../words/language.tsx'
import { BatchDrawer } from './batch-drawer.tsx'
import { mostTogether, type Selection } from './use-selection.ts'

/** How many are picked, and the way to act on them together. */
export function BatchBar({ selection }: { selection: Selection }): ReactNode {
  const { t } = useReader()
  const [picked, setPicked] = useState<readonly { number: string; subject: string }[]>()
  const lines = new Map(
    selection.lines.map(({ item }) => [item.number, { number: item.number, subject: item.subject || item.number }]),
  )
  const close = () => {
    setPicked(undefined)
    selection.all(false)
  }
  return (
    <>
      <div className="batch-bar" hidden={lines.size === 0}>
        <span role="status">{lines.size > 0 && fill(t.batch.picked, { n: lines.size })}</span>
        {lines.size >= mostTogether && <span className="faint">{fill(t.batch.most, { n: mostTogether })}</span>}
        <Button type="primary" size="small" onClick={() => setPicked([...lines.values()])}>
          {t.batch.act}
        </Button>
        <Button size="small" onClick={() => selection.all(false)}>
          {t.batch.clear}
        </Button>
      </div>
      {picked && <BatchDrawer picked={picked} close={close} />}
    </>
  )
}
