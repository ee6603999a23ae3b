import type { MatterView, ReturnedItem } from '@gongdao/matters/contract'
import type { Reader } from '../reader.ts'
import { Lines } from './small.tsx'

/** What is wrong with one item, which article asks for it, and what to do. */
export function ItemWords({ reader, item, isHere }: { reader: Reader; item: ReturnedItem; isHere?: boolean }) {
  const { say } = reader
  return (
    <>
      <p>
        <span class="quiet">{say('问题：', 'What is wrong: ')}</span>
        {item.note ? <Lines text={item.note} /> : say('没有，或者不完整', 'Missing or incomplete')}
      </p>
      <p>
        <span class="quiet">{say('怎么补：', 'What to do: ')}</span>
        {item.kind === 'papers'
          ? say('拍照或者扫描后上传；没有的，写明原因', 'Upload a photo or a scan; if you have none, say why')
          : isHere
            ? say('在下面写清楚，也可以上传材料', 'Write it below; you may add papers')
            : say('在下一页写清楚，也可以上传材料', 'Write it on the next page; you may add papers')}
      </p>
      <p class="article">{reader.of(item.article)}</p>
    </>
  )
}

/** What the unit wrote beside its verdicts; the verdicts themselves come first among the facts of a return. */
export function ReturnedRemarks({ reader, view }: { reader: Reader; view: MatterView }) {
  const entry = view.timeline.find((one) => one.seq === view.returned?.seq)
  return (
    <>
      {(entry?.facts.slice(1) ?? []).map((fact) => (
        <p key={fact.label.zh}>
          <span class="quiet">
            {reader.of(fact.label)}
            {reader.say('：', ': ')}
          </span>
          <Lines text={fact.value} />
        </p>
      ))}
    </>
  )
}

/** Every item that is lacking, with what is in order named once below. */
export function ReturnedItems({ reader, items }: { reader: Reader; items: readonly ReturnedItem[] }) {
  const { say } = reader
  const inOrder = items.filter((item) => !item.lacking)
  return (
    <>
      <ol class="returned">
        {items
          .filter((item) => item.lacking)
          .map((item) => (
            <li key={item.id}>
              <p class="item-title">{reader.of(item.title)}</p>
              <ItemWords reader={reader} item={item} />
            </li>
          ))}
      </ol>
      {inOrder.length > 0 ? (
        <p class="quiet">
          {say('已经齐了，不用再交：', 'In order, nothing to do: ')}
          {inOrder.map((item) => reader.of(item.title)).join(say('、', ', '))}
        </p>
      ) : null}
    </>
  )
}
