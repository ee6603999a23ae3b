import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { api } from '../../app/api.ts'
import { Mark } from '../../app/mark.tsx'
import { meQuery } from '../../app/session.tsx'
import { OfflineStrip } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { passwordWords } from '../words.ts'
import { useAttempt } from './attempt.tsx'
import { OwnPassword } from './own-password.tsx'

interface Arrival {
  readonly from?: string
  readonly why?: 'expired' | 'notStaff'
}

/** Sign-in of staff: user name and password, then the one-time code. Never by a phone code, which would skip it. */
export function SignInPage(): ReactNode {
  const { t, language, change } = useReader()
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
    else if (!person.mustChangePassword) navigate('/sign-in', { replace: true, state: { why: 'notStaff' } })
  }
  const mustChange = me.data?.mustChangePassword === true
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
          <h1>{mustChange ? passwordWords[language].title : t.signIn.title}</h1>
          <p className="lead">{mustChange ? passwordWords[language].lead : t.signIn.lead}</p>
          {arrival.why && step === 'password' && !mustChange && (
            <Alert type={arrival.why === 'expired' ? 'info' : 'warning'} showIcon title={t.signIn[arrival.why]} />
          )}
          {mustChange ? (
            <OwnPassword onDone={signedIn} />
          ) : step === 'password' ? (
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

function PasswordStep({ onTotp, onDone }: { onTotp: () => void; onDone: () => Promise<void> }): ReactNode {
  const { t } = useReader()
  const { busy, attempt, told } = useAttempt(t.signIn.failed)
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
  const { busy, attempt, told } = useAttempt(t.signIn.failed)
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
