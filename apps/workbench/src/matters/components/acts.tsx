import type { MatterView } from '@gongdao/matters/contract'
import { Button } from 'antd'
import { type ReactNode, useCallback, useState } from 'react'
import { fill, useReader } from '../../words/language.tsx'
import { type AvailableAct, type BlockedAct, takeBackOf } from '../queries.ts'
import { ActDrawer } from './act-drawer.tsx'
import type { Typed } from './act-form.tsx'
import { type Taken, TakenBar } from './taken-bar.tsx'

interface Taking {
  readonly act: AvailableAct
  readonly given?: Typed
}

/** One act at a time: its drawer, and afterwards the bar from which a slip is taken back. */
export function useActing(matter: MatterView): { begin: (taking: Taking) => void; shown: ReactNode } {
  const [taking, setTaking] = useState<Taking>()
  const [taken, setTaken] = useState<Taken>()
  const closeBar = useCallback(() => setTaken(undefined), [])
  const shown = (
    <>
      {taking && (
        <ActDrawer
          key={taking.act.act}
          matter={matter}
          act={taking.act}
          given={taking.given}
          close={() => setTaking(undefined)}
          done={(title, { seq }) => {
            setTaking(undefined)
            setTaken({ title, seq })
          }}
        />
      )}
      {taken && (
        <TakenBar
          key={taken.seq}
          matter={matter}
          taken={taken}
          mayTakeBack={takeBackOf(matter)?.seq === taken.seq}
          close={closeBar}
        />
      )}
    </>
  )
  return { begin: setTaking, shown }
}

/** What I may do now, drawn from the server's one answer; and what I may not, with the reason. */
export function Acts({ matter, begin }: { matter: MatterView; begin: (taking: Taking) => void }): ReactNode {
  const { t, say } = useReader()
  const next = matter.acts.filter((act) => act.isNext)
  const others = matter.acts.filter((act) => !act.isNext)
  const buttons = (acts: readonly AvailableAct[], primary: boolean) => (
    <div className="acts">
      {acts.map((act) => (
        <Button key={act.act} type={primary ? 'primary' : 'default'} onClick={() => begin({ act })}>
          {say(act.title)}
        </Button>
      ))}
    </div>
  )
  return (
    <>
      {matter.acts.length === 0 && <p className="faint">{t.act.none}</p>}
      {next.length > 0 && (
        <>
          <p className="act-group">{t.act.nextOne}</p>
          {buttons(next, true)}
        </>
      )}
      {others.length > 0 && (
        <>
          <p className="act-group">{next.length > 0 ? t.act.others : t.act.possible}</p>
          {buttons(others, false)}
        </>
      )}
      <Blocked acts={matter.blocked} state={say(matter.stateTitle)} />
    </>
  )
}

/** "Explain why I can't": each act that is not possible now, with its reason in words. */
function Blocked({ acts, state }: { acts: readonly BlockedAct[]; state: string }): ReactNode {
  const { t, say } = useReader()
  if (acts.length === 0) return null
  const reason = (act: BlockedAct) => {
    const facts: Record<string, string | number> = { code: act.code }
    for (const [name, value] of Object.entries(act.facts)) facts[name] = wordOf(value, say)
    return fill(t.blocked[act.code] ?? t.blocked.other ?? '', { ...facts, state })
  }
  return (
    <details className="blocked">
      <summary>
        {t.act.blocked}（{acts.length}）
      </summary>
      <ul>
        {acts.map((act) => (
          <li key={act.act}>
            <b>{say(act.title)}</b>
            <span>{reason(act)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function wordOf(value: unknown, say: (words: { zh: string; en: string }) => string): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value)
    return say(value as { zh: string; en: string })
  return Array.isArray(value) ? value.map(String).join('、') : String(value)
}
