import type { ActionWish, NewMatter } from '@gongdao/matters/contract'
import type { MessageRow } from './message-row.ts'

/** The filing that an outside message becomes. Who wrote it was not published, so nobody is named. */
export function filingOfMessage(row: MessageRow): NewMatter {
  return {
    service: 'petition',
    region: row.region ?? 'unknown',
    channel: 'import',
    answers: {
      kind: /建议/.test(row.title) && !/投诉|举报|控告/.test(row.title) ? 'suggestion' : 'request',
      subject: row.title.slice(0, 100),
      facts: row.text.slice(0, 8000),
      request: row.title.slice(0, 2000),
      before: 'none',
      joint: false,
      name: '网友（姓名未公布）',
    },
  }
}

/** An act of the way to the answer: at receipt, or when the answer was given. */
export interface StoryAct {
  readonly at: 'receipt' | 'answer'
  readonly wish: ActionWish
}

const unknownDay = '导入的留言：这一步的日期原平台没有公布，按收到当日登记。'

/**
 * The acts that lead from a filed message to its answer, by the petition's own rules: forwarded, sorted, heard, answered,
 * delivered. What the source did not publish is said to be unknown, never invented.
 */
export function actsOfMessage(row: MessageRow, unit: string, unitName: string): StoryAct[] {
  const onReceipt = (act: string, fields: Record<string, unknown>): StoryAct => ({
    at: 'receipt',
    wish: { act, fields },
  })
  const onAnswer = (act: string, fields: Record<string, unknown>): StoryAct => ({ at: 'answer', wish: { act, fields } })
  const received = [
    onReceipt('forward', { unit, reasons: unknownDay }),
    onReceipt('sort', {
      path: 'handle',
      route: 'policy',
      reasons: unknownDay,
      nextSteps: `由${unitName}调查核实后书面答复。`,
    }),
    onReceipt('hear', { heard: `以留言全文为准。${unknownDay}` }),
  ]
  if (row.reply === undefined) return received
  const reply = row.reply.length < 5 ? `答复全文：${row.reply}` : row.reply
  return [
    ...received,
    onAnswer('issueOpinion', {
      // The published answers carry no conclusion of their own; explaining is the one that claims least.
      result: 'explained',
      reasons: reply.slice(0, 4000),
      basis: '原答复没有单独列出依据，见答复全文；处理结论按“解释说明”登记。',
    }),
    onAnswer('serveOpinion', { manner: 'online' }),
  ]
}
