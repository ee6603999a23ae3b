import { citation, type Field, field, words } from '@gongdao/catalogue'

const aid = (article: string) => citation('法律援助法', article, `Legal Aid Law, art. ${article}`)
const rules = citation('法律咨询服务规则', '答复时限', 'Rules of the advice service: time to answer')

const text = (name: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: 'longText',
  label: words(zh, en),
  minLength: 2,
  maxLength: 5000,
  personal: true,
  ...more,
})

const openForAdviser = ['asked', 'urgent', 'letterWanted', 'passedOn', 'askedOn'] as const

/** From question to answer, and on. */
export const acts = {
  answer: {
    title: words('解答', 'Answer'),
    by: ['clerk'],
    from: openForAdviser,
    to: 'answered',
    fields: [
      text('advice', '解答', 'Advice'),
      text('basis', '法律依据', 'Law', { maxLength: 2000, personal: false }),
      text('steps', '可以怎么做（找谁、多长时间内）', 'What she can do (whom to turn to, by when)', {
        maxLength: 2000,
      }),
    ],
    letter: 'answer',
    notice: 'news',
    source: aid('22'),
  },
  markUrgent: {
    title: words('标为紧急，先答', 'Mark as urgent'),
    by: ['clerk'],
    from: ['asked', 'passedOn', 'askedOn', 'letterWanted'],
    to: 'urgent',
    sets: { urgent: true },
    fields: [text('reasons', '为什么急', 'Why it is urgent', { maxLength: 500 })],
    notice: 'progress',
    source: rules,
  },
  treatAsLetter: {
    title: words('按信函处理', 'Treat as a letter'),
    by: ['clerk'],
    from: ['asked', 'passedOn'],
    // Only where the person herself asked for a letter: nobody turns 24 hours into seven days for her.
    when: field('way').equals('letter'),
    to: 'letterWanted',
    notice: 'progress',
    source: rules,
  },
  passOn: {
    title: words('转给更合适的窗口', 'Pass on to a better placed desk'),
    by: ['clerk'],
    from: ['asked'],
    to: 'passedOn',
    moves: 'chosen',
    referral: true,
    fields: [
      { name: 'unit', kind: 'unit', label: words('转到哪个单位', 'To which unit') },
      text('reasons', '理由', 'Reasons', { maxLength: 500 }),
    ],
    notice: 'progress',
    source: rules,
  },
  askMore: {
    title: words('请当事人补充', 'Ask for more'),
    by: ['clerk'],
    from: openForAdviser,
    to: 'moreNeeded',
    fields: [text('questions', '需要补充什么', 'What is needed', { maxLength: 1000 })],
    letter: 'askMore',
    notice: 'yourTurn',
    source: aid('23'),
  },
  addMore: {
    title: words('补充情况', 'Tell more'),
    by: ['applicant'],
    from: ['moreNeeded'],
    to: 'askedOn',
    fields: [text('more', '补充的情况', 'What you add', { why: words('让解答更准。', 'Makes the answer better.') })],
  },
  offerLegalAid: {
    title: words('提示可以申请法律援助', 'Point out legal aid'),
    by: ['clerk'],
    from: [...openForAdviser, 'answered'],
    fields: [
      text('where', '向哪里申请', 'Where to apply', { maxLength: 500, personal: false }),
      text('bring', '要带什么', 'What to bring', { maxLength: 1000, personal: false }),
    ],
    letter: 'legalAid',
    notice: 'news',
    source: aid('23'),
  },
  askOn: {
    title: words('接着问', 'Ask on'),
    by: ['applicant'],
    from: ['answered'],
    to: 'askedOn',
    fields: [
      text('further', '还想问什么', 'What else you want to know', {
        why: words('接着您的问题往下答。', 'The answer goes on from there.'),
      }),
    ],
    source: aid('22'),
  },
  confirm: {
    title: words('明白了，结束', 'Thank you, that is clear'),
    by: ['applicant'],
    from: ['answered'],
    to: 'closed',
    ground: 'confirmedByApplicant',
    notice: 'ended',
  },
  closeAnswered: {
    title: words('到期没有再问，结束', 'Nothing more was asked: ended'),
    by: ['system'],
    from: ['answered'],
    to: 'closed',
    ground: 'deemedConfirmed',
    notice: 'ended',
    source: rules,
  },
  closeSilent: {
    title: words('到期没有补充，结束', 'Nothing was added in time: ended'),
    by: ['system'],
    from: ['moreNeeded'],
    to: 'closed',
    ground: 'deemedConfirmed',
    notice: 'ended',
    source: rules,
  },
  withdraw: {
    title: words('不问了', 'Withdraw'),
    by: ['applicant'],
    from: [...openForAdviser, 'moreNeeded', 'answered'],
    to: 'withdrawn',
    ground: 'withdrawn',
    notice: 'ended',
    warns: words('撤回后不再解答，以后可以重新问。', 'It will not be answered; you may ask again later.'),
  },
  reopen: {
    title: words('还是想问', 'Ask again'),
    by: ['applicant'],
    from: ['closed', 'withdrawn'],
    to: 'askedOn',
    fields: [
      text('again', '想问什么', 'What you want to know', {
        why: words('从上次的地方接着答。', 'The answer goes on from there.'),
      }),
    ],
    source: aid('22'),
  },
} as const
