import { type LimitLine, rows } from './limit.ts'

const now = '2022-05-01'
const until = '2022-04-30'

/** A row that stood with the same figure in the regulations of 2005 and stands in those of 2022. */
const bothRegulations = (
  article: string,
  before: string,
  line: Omit<LimitLine, 'source' | 'from' | 'to'>,
): LimitLine[] => [
  { ...line, source: `XF ${article}`, from: now },
  { ...line, source: `XFO ${before}`, from: '2005-05-01', to: until },
]
const head: LimitLine['extra'] = [
  30,
  'D',
  '本机关、单位负责人批准，并告知信访人理由',
  'the head of the organ, the petitioner told why',
]

/** HANDBOOK C.2 "Petitions": no text orders rolling, so they roll by analogy. */
export const petitionLimits = rows({ procedure: 'general', roll: 'A' }, [
  ...bothRegulations('22', '21', {
    id: 'xf.forward',
    zh: '信访工作机构登记并转送、交办',
    en: 'Register and forward or assign',
    value: 15,
    unit: 'D',
    start: ['收到信访事项', 'receipt'],
  }),
  ...bothRegulations('23', '22', {
    id: 'xf.receiveNotice',
    zh: '书面告知接收情况及处理途径',
    en: 'Written notice of receipt and path',
    value: 15,
    unit: 'D',
    start: ['收到信访事项', 'receipt'],
  }),
  ...bothRegulations('23', '21', {
    id: 'xf.forwardedNotice',
    zh: '对转送、交办事项书面告知接收情况及处理途径、程序',
    en: 'Notice of receipt, path and procedure of a forwarded matter',
    value: 15,
    unit: 'D',
    start: ['收到转送、交办', 'receipt'],
  }),
  {
    id: 'xf.objectAssignment',
    zh: '对转送、交办提出异议',
    en: 'Object to the assignment',
    value: 5,
    unit: 'WD',
    from: now,
    start: ['收到转送、交办', 'receipt'],
    source: 'XF 23',
  },
  ...bothRegulations('34', '33', {
    id: 'xf.handle',
    zh: '信访事项办结',
    en: 'Finish the matter',
    value: 60,
    unit: 'D',
    start: ['受理', 'acceptance'],
    extra: head,
  }),
  ...bothRegulations('35', '34', {
    id: 'xf.review.apply',
    zh: '请求复查',
    en: 'Ask for review',
    value: 30,
    unit: 'D',
    by: 'resident',
    start: ['收到书面答复', 'receipt of the written answer'],
  }),
  ...bothRegulations('35', '34', {
    id: 'xf.review.decide',
    zh: '提出复查意见',
    en: 'Review opinion',
    value: 30,
    unit: 'D',
    start: ['收到复查请求', 'receipt'],
  }),
  ...bothRegulations('36', '35', {
    id: 'xf.recheck.apply',
    zh: '请求复核',
    en: 'Ask for re-review',
    value: 30,
    unit: 'D',
    by: 'resident',
    start: ['收到复查意见', 'receipt of the review opinion'],
  }),
  ...bothRegulations('36', '35', {
    id: 'xf.recheck.decide',
    zh: '提出复核意见',
    en: 'Re-review opinion (final)',
    value: 30,
    unit: 'D',
    start: ['收到复核请求', 'receipt'],
  }),
  ...bothRegulations('20', '18', {
    id: 'xf.reps',
    zh: '集体走访推选代表人数',
    en: 'Representatives of a joint visit',
    value: 5,
    unit: 'persons',
    roll: null,
    bound: 'max',
    by: 'resident',
  }),
])
