import { type Citation, type ClockUse, words } from '@gongdao/catalogue'

/** Waiting for her papers: the authority's clocks that are named stand still, with the article that lets them. */
export const waitingForPapers = <const A extends string>(
  act: A,
  source: Citation,
  clocks: readonly Omit<ClockUse, 'onLapse'>[] = [],
) =>
  ({
    phase: 'returned',
    title: words('等您补齐材料', 'Waiting for your papers'),
    tells: words(
      '缺的材料都列出来了，补一次就行；我们不会再要求您补同一类材料。',
      'Every missing paper is listed; hand them in once. You will not be asked for the same again.',
    ),
    next: { act, by: 'applicant' },
    ...(clocks.length === 0 ? {} : { clocks }),
    waits: {
      forWhom: 'applicant',
      reason: words('材料不齐备', 'The papers are not complete'),
      until: words('补齐材料之日', 'The day on which the papers are complete'),
      source,
    },
  }) as const

export const closed = {
  phase: 'closed',
  title: words('已办结', 'Closed'),
  tells: words('已经办结，文书可以随时查看。', 'It is closed; the papers stay open to you.'),
  final: true,
} as const

export const withdrawn = {
  phase: 'closed',
  title: words('已撤回', 'Withdrawn'),
  tells: words('您撤回了申请，以后可以重新提出。', 'You withdrew it; you may raise it again.'),
  final: true,
} as const

export const transferred = {
  phase: 'closed',
  title: words('已移送主管机关', 'Transferred to the competent organ'),
  tells: words(
    '主管机关和联系方式写在告知书里；它不接收的，可以回来重新提出。',
    'The letter names the competent organ; if it does not take the matter, come back and raise it again.',
  ),
  final: true,
} as const
