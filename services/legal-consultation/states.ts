import { words } from '@gongdao/catalogue'

/** Where a question can stand. */
export const states = {
  asked: {
    phase: 'filed',
    title: words('已收到问题', 'Question received'),
    tells: words(
      '值班人员二十四小时内答复；要求书面信函的，七个工作日内处理。',
      'An adviser answers within 24 hours; letters are dealt with within seven working days.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'consult.webMessage', side: 'authority' }],
  },
  urgent: {
    phase: 'handling',
    title: words('紧急，先答', 'Urgent, answered first'),
    tells: words('您的问题有马上到期的日子，已经提前安排。', 'A date is about to pass; your question comes first.'),
    next: { act: 'answer', by: 'clerk' },
    clocks: [
      { limit: 'local.consult.urgent', side: 'authority' },
      { limit: 'consult.webMessage', side: 'authority' },
    ],
  },
  letterWanted: {
    phase: 'handling',
    title: words('按信函处理', 'Dealt with as a letter'),
    tells: words(
      '您要求书面信函答复，七个工作日内处理。',
      'You asked for a letter; it is dealt with within seven working days.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'consult.letter', side: 'authority' }],
  },
  passedOn: {
    phase: 'filed',
    title: words('已转给更合适的窗口', 'Passed to a better placed desk'),
    tells: words('转交不延长答复时间。', 'Passing it on does not lengthen the time.'),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'consult.webMessage', side: 'authority' }],
  },
  moreNeeded: {
    phase: 'returned',
    title: words('请您补充情况', 'Please tell us more'),
    tells: words(
      '补充之后马上接着答。到期没有补充就先结束，以后可以再问。',
      'We go on as soon as you have answered. If you do not, it ends for now; you may ask again.',
    ),
    next: { act: 'addMore', by: 'applicant' },
    clocks: [{ limit: 'local.consult.supplement', side: 'applicant', onLapse: 'closeSilent' }],
  },
  answered: {
    phase: 'answered',
    title: words('已解答', 'Answered'),
    tells: words(
      '没听懂可以接着问。到期没有再问，自动结束。',
      'Ask on if it is not clear. If you do not, it ends by itself.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.consult.confirm', side: 'applicant', onLapse: 'closeAnswered' }],
  },
  askedOn: {
    phase: 'handling',
    title: words('您接着问，正在解答', 'You asked on, being answered'),
    tells: words('二十四小时内答复。', 'Answered within 24 hours.'),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'consult.webMessage', side: 'authority' }],
  },
  closed: {
    phase: 'closed',
    title: words('已结束', 'Ended'),
    tells: words('这次咨询结束了。解答可以随时查看。', 'This advice has ended; the answer stays open to you.'),
    final: true,
  },
  withdrawn: {
    phase: 'closed',
    title: words('已撤回', 'Withdrawn'),
    tells: words('您撤回了咨询。', 'You withdrew the question.'),
    final: true,
  },
} as const
