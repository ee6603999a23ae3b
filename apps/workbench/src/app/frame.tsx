import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { useUnitNames } from '../agencies/queries.ts'
import { AlertStrip } from '../intake/components/alert-strip.tsx'
import { useAlerts } from '../intake/queries.ts'
import { useReader } from '../words/language.tsx'
import { api } from './api.ts'
import { CommandPalette } from './command-palette.tsx'
import { Icon } from './icons.tsx'
import { useKeys } from './keys.ts'
import { KeysHelp } from './keys-help.tsx'
import { Mark } from './mark.tsx'
import { placesOf } from './places.ts'
import { useMe } from './session.tsx'
import { OfflineStrip, PageGuard } from './states.tsx'
import { typedWords } from './typed-words.ts'

function Places({ onGo }: { onGo?: () => void }): ReactNode {
  const { t } = useReader()
  const me = useMe()
  const alerts = useAlerts().data
  const owed = alerts?.alerts.length ?? 0
  return (
    <ul className="places">
      {placesOf(me, alerts?.onDuty ?? false).map((place) => (
        <li key={place.to}>
          <NavLink to={place.to} end={place.to === '/'} onClick={onGo}>
            <Icon name={place.icon} size={18} />
            <span>{t.nav[place.name]}</span>
            {place.name === 'alerts' && owed > 0 && <b className="owed">{owed}</b>}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}

function WhoIAm({ showKeys }: { showKeys: () => void }): ReactNode {
  const { t, say, change } = useReader()
  const me = useMe()
  const unitName = useUnitNames(me.memberships.map((membership) => membership.unit))
  const navigate = useNavigate()
  const client = useQueryClient()
  const leave = async () => {
    await api.signIn.out().catch(() => undefined)
    typedWords.forgetAll()
    client.clear()
    navigate('/sign-in', { replace: true })
  }
  return (
    <div className="who">
      <p className="who-name">{me.name}</p>
      <ul>
        {me.memberships.map((membership) => (
          <li key={`${membership.unit} ${membership.role}`}>
            {say(unitName(membership.unit))} · {t.roles[membership.role]}
          </li>
        ))}
      </ul>
      <div className="who-tools">
        <Button size="small" type="text" onClick={change}>
          {t.language}
        </Button>
        <Button size="small" type="text" onClick={showKeys}>
          {t.keys.open}
        </Button>
        <Button size="small" type="text" icon={<Icon name="leave" />} onClick={() => void leave()}>
          {t.signOut}
        </Button>
      </div>
    </div>
  )
}

/** The desk around every page: the places at the side, who I am, the palette, and a way past it all for the keyboard. */
export function Frame(): ReactNode {
  const { t } = useReader()
  const [open, setOpen] = useState(false)
  const [palette, setPalette] = useState(false)
  const [help, setHelp] = useState(false)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useKeys({
    '?': () => {
      setHelp(true)
      return true
    },
    // The page of the search has a field of its own for it.
    '/': () => {
      if (pathname === '/search') return false
      navigate('/search')
      return true
    },
  })
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setPalette(true)
      }
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  }, [])
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="side">
        <NavLink to="/" className="brand">
          <Mark px={32} />
          <span>
            <b>{t.house}</b>
            <small>{t.desk}</small>
          </span>
        </NavLink>
        <button type="button" className="palette-button" onClick={() => setPalette(true)}>
          <Icon name="command" /> <span>{t.nav.command}</span> <kbd>Ctrl K</kbd>
        </button>
        <Button className="menu-button" onClick={() => setOpen(true)} aria-haspopup="dialog" aria-expanded={open}>
          {t.menu}
        </Button>
        <nav className="side-nav" aria-label={t.menu}>
          <Places />
        </nav>
        <div className="side-who">
          <WhoIAm showKeys={() => setHelp(true)} />
        </div>
      </header>
      <Drawer open={open} onClose={() => setOpen(false)} placement="right" size={300} title={t.menu}>
        <nav aria-label={t.menu}>
          <Places onGo={() => setOpen(false)} />
        </nav>
        <WhoIAm
          showKeys={() => {
            setOpen(false)
            setHelp(true)
          }}
        />
      </Drawer>
      <main id="main" tabIndex={-1}>
        <OfflineStrip />
        <AlertStrip />
        <PageGuard key={pathname}>
          <Outlet />
        </PageGuard>
      </main>
      <KeysHelp open={help} close={() => setHelp(false)} />
      <CommandPalette open={palette} close={() => setPalette(false)} />
    </div>
  )
}
