import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { api, isOffline } from '../../app/api.ts'
import { Mark } from '../../app/mark.tsx'
import { meQuery } from '../../app/session.tsx'
import { OfflineStrip } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'

interface Arrival {
  readonly from?: string
  readonly why?: 'expired' | 'notStaff'
}

/** Sign-in of staff: user name and password, then the one-time code. Never by a phone code, which would skip it. */
export function SignInPage(): ReactNode {
  const { t, change } = useReader()
  const [step, setStep] = useState<'password' | 'totp'>('password')
  const arrival = (useLocation().state ?? {}) as Arrival
  const me = useQuery({ ...meQuery, staleTime: 0 })
  const navigate = useNavigate()
  const client = useQueryClient()
  useEffect(() => {
    document.title = `${t.signIn.title} · ${t.house}${t.desk}`
  }, [t])
  const signedIn = async () => {
    const person = await client.fetchQuery({ ...meQuery, staleTime: 0 })
    if (person.kind === 'staff') navigate(arrival.from ?? '/', { replace: true })
    else navigate('/sign-in', { replace: true, state: { why: 'notStaff' } })
  }
  if (me.data?.kind === 'staff') return <Navigate to={arrival.from ?? '/'} replace />
  return (
    <div className="sign-in">
      <OfflineStrip />
      <section className="sign-in-side" aria-hidden="true">
        <Mark px={56} />
        <p className="sign-in-house">{t.house}</p>
        <p>{t.signIn.motto}</p>
        <p className="sign-in-watch">{t.signIn.watch}</p>
      </section>
      <main className="sign-in-main">
        <div className="sign-in-tools">
          <Button type="text" onClick={change}>
            {t.language}
          </Button>
        </div>
        <div className="sign-in-box">
          <h1>{t.signIn.title}</h1>
          <p className="lead">{t.signIn.lead}</p>
          {arrival.why && step === 'password' && (
            <Alert type={arrival.why === 'expired' ? 'info' : 'warning'} showIcon title={t.signIn[arrival.why]} />
          )}
          {step === 'password' ? (
            <PasswordStep onTotp={() => setStep('totp')} onDone={signedIn} />
          ) : (
            <TotpStep onBack={() => setStep('password')} onDone={signedIn} />
          )}
          <p className="sign-in-foot">
            <a href="/">{t.signIn.resident}</a>
          </p>
        </div>
      </main>
    </div>
  )
}

/** One attempt at a time; what went wrong is told on top of the form and takes the focus. */
function useAttempt() {
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
      setFault(isOffline(problem) ? t.offline.title : problem instanceof Error ? problem.message : t.signIn.failed)
    } finally {
      setBusy(false)
    }
  }
  const told = (
    <div ref={box} tabIndex={-1} className="told">
      {fault && <Alert role="alert" type="error" showIcon title={t.signIn.failed} description={fault} />}
    </div>
  )
  return { busy, attempt, told }
}

function PasswordStep({ onTotp, onDone }: { onTotp: () => void; onDone: () => Promise<void> }): ReactNode {
  const { t } = useReader()
  const { busy, attempt, told } = useAttempt()
  const submit = ({ username, password }: { username: string; password: string }) =>
    attempt(async () => {
      const answer = await api.signIn.byPassword(username.trim(), password)
      if (answer?.totpRequired) onTotp()
      else await onDone()
    })
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} disabled={busy} validateTrigger="onSubmit">
      {told}
      <Form.Item
        name="username"
        label={t.signIn.username}
        rules={[{ required: true, whitespace: true, message: t.signIn.needUsername }]}
      >
        <Input size="large" autoComplete="username" autoFocus maxLength={80} />
      </Form.Item>
      <Form.Item name="password" label={t.signIn.password} rules={[{ required: true, message: t.signIn.needPassword }]}>
        <Input.Password size="large" autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {t.signIn.next}
      </Button>
    </Form>
  )
}

function TotpStep({ onBack, onDone }: { onBack: () => void; onDone: () => Promise<void> }): ReactNode {
  const { t } = useReader()
  const { busy, attempt, told } = useAttempt()
  const submit = ({ code }: { code: string }) =>
    attempt(async () => {
      await api.signIn.byTotp(code.replace(/\s/g, ''))
      await onDone()
    })
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} disabled={busy} validateTrigger="onSubmit">
      {told}
      <Form.Item
        name="code"
        label={t.signIn.code}
        extra={t.signIn.codeHint}
        rules={[{ required: true, pattern: /^\s*(\d\s*){6}$/, message: t.signIn.needCode }]}
      >
        <Input size="large" className="totp" inputMode="numeric" autoComplete="one-time-code" autoFocus maxLength={9} />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {t.signIn.enter}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t.signIn.back}
      </Button>
    </Form>
  )
}
