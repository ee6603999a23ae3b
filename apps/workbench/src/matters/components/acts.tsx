import type { MatterView } from '@gongdao/matters/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { fill, useReader } from '../../words/language.tsx'
import type { AvailableAct, BlockedAct } from '../queries.ts'
import { ActDrawer } from './act-drawer.tsx'

/** What I may do now, drawn from the server's one answer; and what I may not, with the reason. */
export function Acts({ matter }: { matter: MatterView }): ReactNode {
  const { t, say } = useReader()
  const { message } = App.useApp()
  const [taking, setTaking] = useState<AvailableAct>()
  const next = matter.acts.filter((act) => act.isNext)
  const others = matter.acts.filter((act) => !act.isNext)
  const buttons = (acts: readonly AvailableAct[], primary: boolean) => (
    <div className="acts">
      {acts.map((act) => (
        <Button key={act.act} type={primary ? 'primary' : 'default'} onClick={() => setTaking(act)}>
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
          <p className="act-group">{t.act.others}</p>
          {buttons(others, false)}
        </>
      )}
      <Blocked acts={matter.blocked} state={say(matter.stateTitle)} />
      {taking && (
        <ActDrawer
          key={taking.act}
          matter={matter}
          act={taking}
          close={() => setTaking(undefined)}
          done={(title) => {
            setTaking(undefined)
            void message.success(`${title}：${t.act.done}`)
          }}
        />
      )}
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
