import type { ServiceDefinition } from '@gongdao/catalogue'
import { formatDay, formatMoment, phaseWords, riskWords } from '@gongdao/web-kit'
import type { WorkItem } from '@gongdao/worklists/contract'
import type { Draft } from '../doors.ts'
import { Badge } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export interface MyWish {
  readonly reader: Reader
  readonly items: readonly WorkItem[]
  readonly drafts: readonly { readonly draft: Draft; readonly service: ServiceDefinition | undefined }[]
}

function Item({ reader, item }: { reader: Reader; item: WorkItem }) {
  const { say } = reader
  return (
    <li>
      <a href={`/matters/${encodeURIComponent(item.number)}`}>
        <span class="caption">
          {reader.of(item.serviceTitle)} · {item.number}
        </span>
        <strong>{item.subject || reader.of(item.serviceTitle)}</strong>
        <span>
          <Badge tone="calm">{reader.of(phaseWords[item.phase])}</Badge>{' '}
          {item.side === 'authority' && item.risk === 'overdue' ? (
            <Badge tone="late">{reader.of(riskWords.overdue)}</Badge>
          ) : null}
        </span>
        <span class="quiet">
          {reader.of(item.unitName)}
          {item.due ? say(`，最迟 ${formatDay(item.due, 'zh')}`, `, by ${formatDay(item.due, 'en')}`) : ''}
        </span>
      </a>
    </li>
  )
}

/** Her matters at every body, and what she has not finished writing. */
export function MyPage({ reader, items, drafts }: MyWish) {
  const { say } = reader
  return (
    <>
      <h1>{say('我的', 'My matters')}</h1>
      {drafts.length > 0 ? (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{say('没填完的', 'Unfinished')}</h2>
          <ul class="matters">
            {drafts.map(({ draft, service }) => (
              <li key={draft.id}>
                <a href={`/file/${draft.id}`}>
                  <strong>{service ? reader.of(service.title) : draft.service}</strong>
                  <span class="quiet">
                    {say(
                      `上次保存：${formatMoment(draft.updatedAt, 'zh')}`,
                      `Saved ${formatMoment(draft.updatedAt, 'en')}`,
                    )}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="matters">
        <h2 id="matters">{say('已提交的', 'Filed')}</h2>
        {items.length === 0 ? (
          <div class="empty">
            <p>{say('这里还没有您的事。', 'Nothing here yet.')}</p>
            <p>
              <a class="button" href="/">
                {say('说说发生了什么事', 'Tell us what happened')}
              </a>
            </p>
            <p class="quiet">
              {say('没登录时提交的，请用编号和查询码', 'What you filed without signing in: use')}{' '}
              <a href="/track">{say('查进度', 'number and code')}</a>
            </p>
          </div>
        ) : (
          <ul class="matters">
            {items.map((item) => (
              <Item key={item.number} reader={reader} item={item} />
            ))}
          </ul>
        )}
      </section>
      <ul class="ways">
        <li>
          <a href="/my/mandates">{say('谁可以替我办（委托、撤回）', 'Who may act for me')}</a>
        </li>
      </ul>
    </>
  )
}
