import type { MatterView } from '@gongdao/matters/contract'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { newKey } from '../../app/api.ts'
import { useReader } from '../../words/language.tsx'
import { useAct } from '../queries.ts'

/** Milliseconds for which the bar stays; hovering or focusing it stops the time, and the timeline offers the same later. */
const stays = 12_000

export interface Taken {
  readonly title: string
  readonly seq: number
}

interface Props {
  readonly matter: MatterView
  readonly taken: Taken
  /** Whether the server lets this person take the step back now. */
  readonly mayTakeBack: boolean
  readonly close: () => void
}

/** Just recorded; a slip is taken back with one press, as an act of its own that stays in the log. */
export function TakenBar({ matter, taken, mayTakeBack, close }: Props): ReactNode {
  const { t } = useReader()
  const back = useAct(matter.number)
  const key = useRef(newKey())
  const [held, setHeld] = useState(false)
  const [isBack, setIsBack] = useState(false)
  const busy = back.isPending
  useEffect(() => {
    if (held || busy || back.error) return
    const timer = setTimeout(close, isBack || !mayTakeBack ? stays / 3 : stays)
    return () => clearTimeout(timer)
  }, [held, busy, back.error, isBack, mayTakeBack, close])
  const takeBack = () =>
    back.mutate(
      {
        seen: matter.version,
        wish: { act: 'takeBack', fields: { seq: taken.seq, reason: t.takeBack.slip } },
        key: key.current,
      },
      { onSuccess: () => setIsBack(true) },
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stops the time while somebody looks at it
    <div
      className="taken-bar"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span role="status">
        {isBack ? `${taken.title}：${t.takeBack.done}` : `${taken.title}：${t.act.done}`}
        {back.error && <b className="taken-fault"> {back.error.message}</b>}
      </span>
      {mayTakeBack && !isBack && (
        <Button size="small" loading={busy} onClick={takeBack}>
          {t.takeBack.now}
        </Button>
      )}
      <Button size="small" type="text" aria-label={t.close} onClick={close}>
        ×
      </Button>
    </div>
  )
}
