import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { api } from '../../app/api.ts'
import { useReader } from '../../words/language.tsx'
import { passwordWords } from '../words.ts'
import { useAttempt } from './attempt.tsx'

interface Typed {
  readonly present: string
  readonly next: string
}

/** Whoever was given a password chooses her own before anything else. */
export function OwnPassword({ onDone }: { onDone: () => Promise<void> }): ReactNode {
  const { language } = useReader()
  const t = passwordWords[language]
  const { busy, attempt, told } = useAttempt(t.failed)
  const submit = ({ present, next }: Typed) =>
    attempt(async () => {
      await api.call('/me/password', { method: 'POST', body: { password: present, newPassword: next } })
      await onDone()
    })
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} disabled={busy} validateTrigger="onSubmit">
      {told}
      <Form.Item name="present" label={t.present} rules={[{ required: true, message: t.needPresent }]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus maxLength={128} />
      </Form.Item>
      <Form.Item name="next" label={t.next} extra={t.hint} rules={[{ required: true, min: 10, message: t.tooShort }]}>
        <Input.Password size="large" autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t.again}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue('next')) throw new Error(t.differs)
            },
          }),
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {t.save}
      </Button>
    </Form>
  )
}
