import { Modal, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useReader } from '../words/language.tsx'
import { useSingleKeys } from './keys.ts'

/** Which keys there are, and the switch that turns the single ones off. */
export function KeysHelp({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const { t } = useReader()
  const [on, set] = useSingleKeys()
  return (
    <Modal open={open} onCancel={close} footer={null} title={t.keys.title} width={520} destroyOnHidden>
      <table className="plain-table keys-table">
        <caption className="visually-hidden">{t.keys.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.keys.key}</th>
            <th scope="col">{t.keys.does}</th>
          </tr>
        </thead>
        <tbody>
          {t.keys.list.map(([keys, does]) => (
            <tr key={does}>
              <td>
                {keys?.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="keys-switch">
        <Switch id="single-keys" checked={on} onChange={set} aria-label={t.keys.single} />{' '}
        <label htmlFor="single-keys">{t.keys.single}</label>
      </p>
      <p className="faint">{t.keys.singleWhy}</p>
    </Modal>
  )
}
