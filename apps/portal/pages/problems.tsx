import { Phrased } from '../parts/phrased.tsx'
import { Tel } from '../parts/small.tsx'
import type { Turn } from '../portal.ts'
import type { Reader } from '../reader.ts'
import type { Draw } from '../render.tsx'

export type ProblemKind =
  | 'not-found'
  | 'not-yours'
  | 'draft-gone'
  | 'stale-form'
  | 'fault'
  | 'unavailable'
  | 'too-large'
  | 'too-many'
  | 'bad-request'

interface Words {
  readonly status: number
  readonly title: readonly [string, string]
  readonly what: readonly [string, string]
  readonly next: readonly [string, string]
}

const kinds: Readonly<Record<ProblemKind, Words>> = {
  'not-found': {
    status: 404,
    title: ['找不到这个页面', 'This page cannot be found'],
    what: [
      '网址可能打错了，或者页面已经搬走。您的事没有丢。',
      'The address may be mistyped or the page has moved. Your matter is not lost.',
    ],
    next: ['可以回首页说事，或者用编号查进度。', 'Go to the start page, or track a matter by its number.'],
  },
  'not-yours': {
    status: 404,
    title: ['打不开这件事', 'This matter cannot be opened'],
    what: [
      '编号不对，或者您还没有证明这是您的事。',
      'The number is wrong, or you have not yet shown that the matter is yours.',
    ],
    next: [
      '请用编号和查询码查进度，或者登录后从“我的”进入。',
      'Track it with its number and code, or sign in and open it from “My matters”.',
    ],
  },
  'draft-gone': {
    status: 404,
    title: ['这份表格打不开', 'This form cannot be opened'],
    what: [
      '它可能已经提交了、被删掉了，或者放了超过 30 天；也可能是在别的手机、电脑上填的。',
      'It may have been filed or deleted, be older than 30 days, or belong to another device.',
    ],
    next: [
      '已经提交的，请用编号和查询码查进度；没填完的，请用续填码接着填。',
      'If it was filed, track it by number and code; if not, go on with the resume code.',
    ],
  },
  'stale-form': {
    status: 403,
    title: ['这一页放得太久了', 'This page was open for too long'],
    what: [
      '为了防止别人冒用，我们没有收下这次提交。',
      'To keep others from acting in your name, this was not accepted.',
    ],
    next: [
      '请按浏览器的“后退”，刷新页面后再提交一次；请允许本站保存 Cookie。',
      'Go back, reload the page and send it again; please allow cookies for this site.',
    ],
  },
  fault: {
    status: 500,
    title: ['我们这边出错了', 'Something went wrong on our side'],
    what: ['不是您的问题。已经保存的内容都还在。', 'It is not your fault. Whatever was saved is still there.'],
    next: ['请过几分钟再试；着急的话打电话说。', 'Please try again in a few minutes; if it is urgent, call.'],
  },
  unavailable: {
    status: 503,
    title: ['暂时连不上', 'Not available for the moment'],
    what: ['系统正在恢复，已经保存的内容都还在。', 'The system is recovering; whatever was saved is still there.'],
    next: ['请半分钟后刷新这一页；着急的话打电话说。', 'Reload this page in half a minute; if it is urgent, call.'],
  },
  'too-large': {
    status: 413,
    title: ['内容太大了', 'This is too large'],
    what: [
      '每个文件不能超过 20 MB，文字不能超过约 10 万字。',
      'Each file may have up to 20 MB, and text up to about 100,000 characters.',
    ],
    next: [
      '请按“后退”，换小一点的照片或者分几次上传。',
      'Go back and use smaller pictures, or upload them one at a time.',
    ],
  },
  'too-many': {
    status: 429,
    title: ['请稍等一会儿', 'Please wait a moment'],
    what: [
      '短时间内试的次数太多了，这是为了保护大家的查询码。',
      'There were too many attempts; this protects everyone’s codes.',
    ],
    next: ['请一分钟后再试。', 'Please try again in a minute.'],
  },
  'bad-request': {
    status: 400,
    title: ['没看懂这次提交', 'This could not be read'],
    what: [
      '浏览器发来的内容不完整，可能是网络中断了。',
      'What the browser sent was incomplete; the connection may have broken.',
    ],
    next: [
      '请按“后退”再提交一次，已经保存的内容都还在。',
      'Go back and send it again; whatever was saved is still there.',
    ],
  },
}

/** What happened, that nothing is lost, what to do. */
export function ProblemWords({
  reader,
  kind,
  trace,
}: {
  reader: Reader
  kind: ProblemKind
  trace?: string | undefined
}) {
  const words = kinds[kind]
  return (
    <article class="problem">
      <h1>
        <Phrased reader={reader} text={reader.say(...words.title)} />
      </h1>
      <p class="lead">{reader.say(...words.what)}</p>
      <p>{reader.say(...words.next)}</p>
      <ul class="ways">
        <li>
          <a href="/">{reader.say('回首页', 'Start page')}</a>
        </li>
        <li>
          <a href="/track">{reader.say('用编号查进度', 'Track by number')}</a>
        </li>
        <li>
          {reader.say('打电话', 'Call')} <Tel number="12345" />
        </li>
      </ul>
      {trace ? (
        <p class="quiet">
          {reader.say(`报给我们时请说这个号：${trace}`, `When you tell us, give this number: ${trace}`)}
        </p>
      ) : null}
    </article>
  )
}

export const problemTitle = (reader: Reader, kind: ProblemKind): string => reader.say(...kinds[kind].title)

/** A page for what went wrong: what happened, that nothing is lost, what to do. */
export function drawProblem(draw: Draw, turn: Pick<Turn, 'reply' | 'reader'>, kind: ProblemKind, trace?: string): void {
  const { reply, reader } = turn
  const words = kinds[kind]
  if (kind === 'unavailable') reply.header('retry-after', '30')
  draw(reply, reader, {
    title: problemTitle(reader, kind),
    status: words.status,
    isPrivate: true,
    body: <ProblemWords reader={reader} kind={kind} trace={trace} />,
  })
}
