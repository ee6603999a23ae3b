import type { MatterView } from '@gongdao/matters/contract'
import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { ApiProblem } from '../../app/api.ts'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty, Loading, Trouble } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { Acts, useActing } from '../components/acts.tsx'
import { Clocks } from '../components/clocks.tsx'
import { DocumentPane } from '../components/document-pane.tsx'
import { Documents } from '../components/documents.tsx'
import { MatterHead } from '../components/matter-head.tsx'
import { Timeline } from '../components/timeline.tsx'
import { WhoLooked } from '../components/who-looked.tsx'
import { takeBackOf, useMatter } from '../queries.ts'

/** One matter: its facts and its way on the left, what can be done and by when on the right. */
export function MatterPage(): ReactNode {
  const { number = '' } = useParams()
  const { t } = useReader()
  const matter = useMatter(number)
  if (matter.isPending)
    return (
      <>
        <PageTitle title={number} />
        <Loading rows={12} />
      </>
    )
  if (!matter.data) {
    const missing = matter.error instanceof ApiProblem && [403, 404].includes(matter.error.status)
    return (
      <>
        <PageTitle title={number} />
        {missing ? (
          <Empty title={t.matter.notFound} detail={t.matter.notFoundDetail}>
            <Link to="/queue">{t.matter.backToList}</Link>
          </Empty>
        ) : (
          <Trouble fault={matter.error} retry={() => void matter.refetch()} />
        )}
      </>
    )
  }
  return <MatterShown key={number} matter={matter.data} />
}

function MatterShown({ matter }: { matter: MatterView }): ReactNode {
  const { t, say } = useReader()
  const [view, setView] = useState<'internal' | 'resident'>('internal')
  return (
    <>
      <PageTitle title={matter.subject || say(matter.serviceTitle)} lead={matter.number}>
        <Segmented
          aria-label={`${t.matter.internal} / ${t.matter.resident}`}
          value={view}
          onChange={setView}
          options={[
            { value: 'internal', label: t.matter.internal },
            { value: 'resident', label: t.matter.resident },
          ]}
        />
      </PageTitle>
      {view === 'internal' ? <InternalView matter={matter} /> : <ResidentView matter={matter} />}
    </>
  )
}

function Card({
  title,
  children,
  className = '',
}: {
  title: string
  children: ReactNode
  className?: string
}): ReactNode {
  return (
    <section className={`card ${className}`}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function InternalView({ matter }: { matter: MatterView }): ReactNode {
  const { t } = useReader()
  const acting = useActing(matter)
  const paper = useOpenPaper(matter)
  const back = takeBackOf(matter)
  const takeBack = back && {
    seq: back.seq,
    begin: () => acting.begin({ act: back.act, given: { seq: String(back.seq) } }),
  }
  return (
    <div className={paper.open ? 'matter matter-beside' : 'matter'}>
      <div className="matter-side matter-first">
        <Card title={t.matter.acts} className="acts-card">
          <Acts matter={matter} begin={acting.begin} />
        </Card>
        <Card title={t.matter.clocks}>
          <Clocks clocks={matter.clocks} />
        </Card>
      </div>
      <div className="matter-main">
        <MatterHead matter={matter} />
        <Earlier matter={matter} />
        <Card title={t.matter.facts}>
          <Answers matter={matter} />
        </Card>
        <Card title={t.matter.timeline}>
          <Timeline
            entries={matter.timeline}
            documents={matter.documents}
            internal
            takeBack={takeBack}
            showDocument={paper.show}
          />
        </Card>
      </div>
      <div className="matter-side">
        <Card title={t.matter.documents}>
          <Documents documents={matter.documents} open={paper.open?.id} show={paper.show} />
        </Card>
        <Card title={t.matter.reads}>
          <WhoLooked number={matter.number} />
        </Card>
      </div>
      {paper.open && (
        <DocumentPane
          key={paper.open.id}
          document={paper.open}
          all={matter.documents}
          show={paper.show}
          close={paper.close}
        />
      )}
      {acting.shown}
    </div>
  )
}

/** Which paper lies open beside the matter; it is in the address, so that going back closes it. */
function useOpenPaper(matter: MatterView) {
  const [params, setParams] = useSearchParams()
  const open = matter.documents.find((one) => one.id === params.get('paper'))
  return {
    open,
    show: (id: string) => setParams({ paper: id }, { replace: open !== undefined }),
    close: () => setParams({}, { replace: true }),
  }
}

/** Taken up anew: who answered what before. Each letter stands in the timeline below. */
function Earlier({ matter }: { matter: MatterView }): ReactNode {
  const { t, say, language } = useReader()
  if (!matter.earlier) return null
  return (
    <Card title={t.matter.earlier}>
      <ol className="facts-list">
        {matter.earlier.map((one) => (
          <li key={one.seq}>
            <strong>{say(one.title)}</strong>{' '}
            <span className="faint">
              {one.unitName ? `${say(one.unitName)} · ` : ''}
              {formatMoment(one.at, language)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Answers({ matter }: { matter: MatterView }): ReactNode {
  const { t, say } = useReader()
  if (matter.answers.length === 0) return <p className="faint">{t.matter.noAnswers}</p>
  return (
    <dl className="facts answers">
      {matter.answers.map((answer) => (
        <div key={answer.field}>
          <dt>{say(answer.label)}</dt>
          <dd>{answer.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What number and code show to the resident: the words she is told, her dates, her timeline without inner marks. */
function ResidentView({ matter }: { matter: MatterView }): ReactNode {
  const { t, say } = useReader()
  return (
    <div className="matter resident-view">
      <div className="matter-side matter-first">
        <Card title={t.matter.clocks}>
          <Clocks clocks={matter.clocks} />
        </Card>
      </div>
      <div className="matter-main">
        <p className="note">{t.matter.residentLead}</p>
        <MatterHead matter={matter} internal={false} />
        <Card title={t.matter.tells}>
          <p className="tells">{say(matter.tells)}</p>
        </Card>
        <Card title={t.matter.timeline}>
          <Timeline entries={matter.timeline} documents={matter.documents} internal={false} />
        </Card>
      </div>
      <div className="matter-side">
        <Card title={t.matter.documents}>
          <Documents documents={matter.documents} />
        </Card>
        <Card title={t.matter.reads}>
          <WhoLooked number={matter.number} />
        </Card>
      </div>
    </div>
  )
}
