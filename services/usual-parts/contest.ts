import { type Citation, words } from '@gongdao/catalogue'
import { reasons, text } from './fields.ts'

/** A refusal that she may contest, with the time that the body promised her for it. */
export const refusedState = <const A extends string>(next: A, onLapse: A) =>
  ({
    phase: 'answered',
    title: words('不予受理，可以提出异议', 'Not accepted; you may contest this'),
    tells: words(
      '通知书写明了理由、依据和救济。认为不对的，请在期限内提出异议；负责人会书面答复。',
      'The notice gives reasons, basis and remedy. If you think this is wrong, contest it in time; the head answers in writing.',
    ),
    next: { act: next, by: 'applicant' },
    clocks: [{ limit: 'local.usual.contest', side: 'applicant', onLapse }],
  }) as const

/** The head looks again at what was refused. */
export const contestedState = <const A extends string>(next: A) =>
  ({
    phase: 'review',
    title: words('负责人正在复核您的异议', 'Your objection is being looked at'),
    tells: words(
      '单位负责人正在复核，会书面答复您。',
      'The head of the unit looks at it again and answers in writing.',
    ),
    next: { act: next, by: 'head' },
    clocks: [{ limit: 'local.usual.answerContest', side: 'authority' }],
  }) as const

export const contest = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  title = words('对不予受理提出异议', 'Contest the refusal'),
) =>
  ({
    title,
    by: ['applicant'],
    from,
    to,
    fields: [
      text('whyNot', '您为什么不同意', 'Why you disagree', {
        why: words('负责人要针对您的理由答复。', 'The head must answer your reasons.'),
      }),
    ],
    notice: 'progress',
  }) as const

/** The refusal was wrong: it is taken up, with the reasons in writing. */
export const upholdContest = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('异议成立，予以办理', 'The objection holds: take it up'),
    by: ['head'],
    from,
    to,
    fields: [reasons],
    letter: 'contestAnswer',
    notice: 'news',
    source,
  }) as const

/** The refusal stands: the matter ends, and the letter says where else she may turn. */
export const refuseContest = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('异议不成立，维持', 'The objection fails: the refusal stands'),
    by: ['head'],
    from,
    to,
    fields: [reasons],
    ground: 'notAccepted',
    letter: 'contestAnswer',
    notice: 'ended',
    source,
  }) as const
