import { Modal } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAlerts } from '../intake/queries.ts'
import { fill, useReader } from '../words/language.tsx'
import { placesOf } from './places.ts'
import { useMe } from './session.tsx'

interface Command {
  readonly label: string
  readonly to: string
}

const looksLikeNumber = (text: string): boolean => /^[A-Za-z]{1,4}\d{6}-?\d/.test(text)

/** Ctrl+K: a number opens its matter, a name of a page goes there, anything else is searched. */
export function CommandPalette({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const { t } = useReader()
  return (
    <Modal open={open} onCancel={close} footer={null} title={t.command.title} destroyOnHidden width={560}>
      <Palette close={close} />
    </Modal>
  )
}

function useCommands(typed: string): readonly Command[] {
  const { t } = useReader()
  const me = useMe()
  const isOnDuty = useAlerts().data?.onDuty ?? false
  return useMemo(() => {
    const text = typed.trim()
    const pages = placesOf(me, isOnDuty)
      .map((place) => ({ label: `${t.command.goTo} ${t.nav[place.name]}`, to: place.to, name: place.name }))
      .filter((page) => !text || page.label.toLowerCase().includes(text.toLowerCase()) || page.name.includes(text))
    const number = looksLikeNumber(text)
      ? [
          {
            label: fill(t.command.openMatter, { number: text.toUpperCase() }),
            to: `/matters/${encodeURIComponent(text.toUpperCase())}`,
          },
        ]
      : []
    const find = text
      ? [{ label: fill(t.command.searchFor, { text }), to: `/search?q=${encodeURIComponent(text)}` }]
      : []
    return [...number, ...pages, ...find]
  }, [typed, t, me, isOnDuty])
}

function Palette({ close }: { close: () => void }): ReactNode {
  const { t } = useReader()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands(typed)
  const navigate = useNavigate()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus(), 60)
    return () => clearTimeout(timer)
  }, [])
  const run = (command: Command | undefined) => {
    if (!command) return
    close()
    navigate(command.to)
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((now) => (now + step + commands.length) % Math.max(1, commands.length))
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(commands[at])
  }
  return (
    <div className="palette">
      <input
        ref={field}
        role="combobox"
        aria-label={t.command.title}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={commands[at] ? `${list}-${at}` : undefined}
        placeholder={t.command.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      <div id={list} role="listbox" aria-label={t.command.title}>
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the whole list
          // biome-ignore lint/a11y/useFocusableInteractive: the active option is told by aria-activedescendant
          <div
            key={command.to}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => run(command)}
            onMouseMove={() => setAt(index)}
          >
            {command.label}
          </div>
        ))}
      </div>
      <p className="faint">{commands.length === 0 ? t.command.empty : t.command.hint}</p>
    </div>
  )
}
