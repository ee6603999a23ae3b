import { Tel } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

/** The connection is lost: what is kept, whom to call meanwhile, and how to go on. The same for everybody. */
export function OfflinePage({ reader }: { reader: Reader }) {
  const { say } = reader
  const lines = [
    ['12345', say('政务服务热线，24 小时', 'government hotline, day and night')],
    ['12348', say('免费法律咨询', 'free legal advice')],
    ['12368', say('法院诉讼服务', 'courts')],
    ['12309', say('检察服务', 'procuratorates')],
  ] as const
  return (
    <article class="problem" data-island="again">
      <h1>{say('网络断了', 'The connection is lost')}</h1>
      <p class="lead">
        {say(
          '这一页现在打不开，不是您的问题，您的事也没有丢。',
          'This page cannot be opened now. It is not your fault, and your matter is not lost.',
        )}
      </p>
      <ul class="tidy">
        <li>
          {say('已经提交的，期限照常计算，不受影响。', 'What you have filed goes on: its time limits run as before.')}
        </li>
        <li>
          {say(
            '正在填的，保存过的都还在，没来得及保存的也留在这台设备上；连上以后打开那一页接着填。',
            'In a form, what was saved is kept, and what was not yet saved stays on this device. Open it again when you are connected.',
          )}
        </li>
      </ul>
      <p class="actions">
        {/* biome-ignore lint/a11y/useValidAnchor: the empty address is the one that was asked for, whichever that was */}
        <a class="button" href="">
          {say('再试一次', 'Try again')}
        </a>
        <span class="quiet">
          {say('网络恢复后，这一页也会自己打开。', 'It also opens by itself when you are back.')}
        </span>
      </p>
      <section class="panel" aria-labelledby="call">
        <h2 id="call">{say('着急的话，打电话一样办', 'If it is urgent, call: it counts the same')}</h2>
        <ul class="calls">
          {lines.map(([number, what]) => (
            <li key={number}>
              <Tel number={number} />
              <span>{what}</span>
            </li>
          ))}
        </ul>
        <p>
          {say('人身有危险：', 'Someone in danger: ')}
          <Tel number="110" />
          <Tel number="120" />
          <Tel number="119" />
        </p>
      </section>
    </article>
  )
}
