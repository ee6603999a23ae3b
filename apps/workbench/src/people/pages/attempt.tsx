import { Alert } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { isOffline } from '../../app/api.ts'
import { useReader } from '../../words/language.tsx'

/** One attempt at a time; what went wrong is told on top of the form and takes the focus. */
export function useAttempt(failed: string) {
  const { t } = useReader()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (fault) box.current?.focus()
  }, [fault])
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setFault(undefined)
    try {
      await work()
    } catch (problem) {
      setFault(isOffline(problem) ? t.offline.title : problem instanceof Error ? problem.message : failed)
    } finally {
      setBusy(false)
    }
  }
  const told = (
    <div ref={box} tabIndex={-1} className="told">
      {fault && <Alert role="alert" type="error" showIcon title={failed} description={fault} />}
    </div>
  )
  return { busy, attempt, told }
}
