import { phaseWords } from '@gongdao/web-kit/words/index.ts'
import { type ReactNode, useState } from 'react'
import { NavLink, useParams } from 'react-router'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty, Loading, Trouble } from '../../app/states.tsx'
import { fill, useReader } from '../../words/language.tsx'
import { useService, useServices } from '../queries.ts'

/** Every service as it is written: its diagram, and the same as a table for whoever cannot see it. */
export function ServicesPage(): ReactNode {
  const { t, say } = useReader()
  const services = useServices()
  const { code } = useParams()
  const chosen = code ?? services.data?.[0]?.code
  return (
    <>
      <PageTitle title={t.services.title} lead={t.services.lead} />
      {services.isPending && <Loading />}
      {services.error && <Trouble fault={services.error} retry={() => void services.refetch()} />}
      {services.data && (
        <div className="services">
          <nav aria-label={t.services.title}>
            <ul className="service-list">
              {services.data.map((service) => (
                <li key={service.code}>
                  <NavLink to={`/services/${service.code}`} className={service.code === chosen ? 'active' : ''}>
                    {say(service.title)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          {chosen && <ServiceShown code={chosen} />}
        </div>
      )}
    </>
  )
}

/** An article as it is cited: 《信访工作条例》第 17 条. */
const lawWords = (one: { law: string; article: string; en?: string }, language: 'zh' | 'en'): string =>
  language === 'en' && one.en
    ? one.en
    : `《${one.law}》${/^\d+$/.test(one.article) ? `第 ${one.article} 条` : one.article}`

function ServiceShown({ code }: { code: string }): ReactNode {
  const { t, say, language } = useReader()
  const service = useService(code)
  if (service.isPending) return <Loading />
  if (service.error) return <Trouble fault={service.error} retry={() => void service.refetch()} />
  const it = service.data
  return (
    <article className="card service">
      <h2>
        {say(it.title)} <small>{fill(t.services.version, { n: it.version })}</small>
      </h2>
      {it.purpose && <p className="lead">{say(it.purpose)}</p>}
      {it.page && (
        <dl className="facts">
          <dt>{t.services.who}</dt>
          <dd>{say(it.page.who)}</dd>
          <dt>{t.services.time}</dt>
          <dd>{say(it.page.time)}</dd>
          <dt>{t.services.cost}</dt>
          <dd>{say(it.page.cost)}</dd>
          <dt>{t.services.law}</dt>
          <dd>{it.page.law.map((one) => lawWords(one, language)).join(language === 'zh' ? '，' : '; ')}</dd>
        </dl>
      )}
      <Diagram key={code} code={code} title={say(it.title)} />
      {it.states && <States states={it.states} actTitle={(act) => say(it.acts?.[act]?.title) || act} />}
    </article>
  )
}

function Diagram({ code, title }: { code: string; title: string }): ReactNode {
  const { t, language } = useReader()
  const [failed, setFailed] = useState(false)
  if (failed) return <Empty title={t.services.noDiagram} />
  const address = `/api/v1/services/${encodeURIComponent(code)}/diagram.svg?lang=${language}`
  return (
    <figure className="diagram">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture scrolls, and must scroll by keyboard too */}
      <section className="diagram-scroll" tabIndex={0} aria-label={fill(t.services.of, { title })}>
        <img src={address} alt={fill(t.services.of, { title })} onError={() => setFailed(true)} />
      </section>
      <figcaption>
        <a href={address} target="_blank" rel="noreferrer">
          {t.services.diagram}
        </a>
      </figcaption>
    </figure>
  )
}

type States = NonNullable<NonNullable<ReturnType<typeof useService>['data']>['states']>

function States({ states, actTitle }: { states: States; actTitle: (act: string) => string }): ReactNode {
  const { t, say } = useReader()
  return (
    <>
      <h3>{t.services.states}</h3>
      <div className="work-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.services.state}</th>
              <th scope="col">{t.services.phase}</th>
              <th scope="col">{t.services.next}</th>
              <th scope="col">{t.services.clock}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(states).map(([name, state]) => (
              <tr key={name}>
                <th scope="row">{say(state.title)}</th>
                <td>{say(phaseWords[state.phase])}</td>
                <td>{state.next ? `${actTitle(state.next.act)}（${t.role[state.next.by]}）` : t.services.final}</td>
                <td>{(state.clocks ?? []).map((clock) => clock.limit).join('，') || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
