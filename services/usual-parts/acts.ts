import { type Citation, type Field, words } from '@gongdao/catalogue'
import { basis, organ, reasons, remedy, text, unit } from './fields.ts'

/** Returns the papers: a verdict on each item of the list, once and completely (law 4 of the house). */
export const askForPapers = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('一次告知补齐材料', 'Ask for missing papers, once'),
    by: ['clerk'],
    from,
    to,
    returns: true,
    fields: [
      { name: 'items', kind: 'requirements', label: words('逐项核对清单', 'Verdict on each item of the list') },
      text('note', '补充说明', 'Explanation', { maxLength: 1000 }),
    ],
    letter: 'supplement',
    notice: 'yourTurn',
    source,
  }) as const

/** She hands in what was missing; a limit of the authority may start anew where its article says so. */
export const handInPapers = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
  restarts?: string,
) =>
  ({
    title: words('补齐材料', 'Hand in the papers'),
    by: ['applicant'],
    from,
    to,
    ...(restarts === undefined ? {} : { restarts }),
    fields: [
      text('more', '补充的内容', 'What you add', {
        why: words('补齐清单里缺的内容。', 'To complete what is missing.'),
        maxLength: 8000,
        optional: true,
      }),
      {
        name: 'morePapers',
        kind: 'documents',
        label: words('补充的材料', 'Papers you add'),
        why: words('补齐清单里缺的材料。', 'To complete what is missing.'),
        optional: true,
        maxItems: 30,
        personal: true,
      },
    ],
    source,
  }) as const

/** Passes it to the competent unit, which may object by the service's rules. */
export const passOn = <const F extends readonly string[], const T extends string>(from: F, to: T, source: Citation) =>
  ({
    title: words('移送有管辖权的单位', 'Pass on to the competent unit'),
    by: ['clerk'],
    from,
    to,
    moves: 'chosen',
    referral: true,
    fields: [unit('移送到哪个单位', 'To which unit'), reasons],
    letter: 'passedOn',
    notice: 'progress',
    source,
  }) as const

/** Ends it here, since another organ is competent, which is named to her. */
export const transferOut = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('告知并移送主管机关', 'Transfer to the competent organ'),
    by: ['clerk'],
    from,
    to,
    fields: [organ, reasons],
    ground: 'transferred',
    letter: 'transferred',
    notice: 'ended',
    source,
  }) as const

/** A refusal carries reasons, basis and remedy. */
export const refuse = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
  title = words('不予受理', 'Do not accept'),
) =>
  ({
    title,
    by: ['clerk'],
    from,
    to,
    fields: [reasons, basis, remedy],
    letter: 'refused',
    notice: 'news',
    source,
  }) as const

/** The result in writing: what was found, by which law, and what she can do if she disagrees. */
export const giveResult = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
  title = words('答复结果', 'Give the result'),
  ...before: readonly Field[]
) =>
  ({
    title,
    by: ['clerk'],
    from,
    to,
    fields: [...before, reasons, basis, remedy],
    letter: 'result',
    notice: 'news',
    source,
  }) as const

/** She confirms what she received. */
export const confirm = <const F extends readonly string[], const T extends string>(from: F, to: T) =>
  ({
    title: words('确认收到，办结', 'Confirm: it is done'),
    by: ['applicant'],
    from,
    to,
    ground: 'confirmedByApplicant',
    notice: 'ended',
  }) as const

/** Her time to say no has passed: deemed confirmed, as the state had told her. */
export const closeUnasked = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('到期没有异议，办结', 'No objection in time: closed'),
    by: ['system'],
    from,
    to,
    ground: 'deemedConfirmed',
    notice: 'ended',
    source,
  }) as const

/** A refusal that was not contested in time. */
export const closeRefused = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('到期没有提出异议，结束', 'Not contested in time: ended'),
    by: ['system'],
    from,
    to,
    ground: 'notAccepted',
    notice: 'ended',
    source,
  }) as const

export const withdraw = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  warns = words('撤回后不再办理，以后可以重新提出。', 'It will not be handled; you may raise it again later.'),
) =>
  ({
    title: words('撤回', 'Withdraw'),
    by: ['applicant'],
    from,
    to,
    ground: 'withdrawn',
    notice: 'ended',
    warns,
  }) as const

/** She comes back with the history, to the unit that received it first. */
export const reopenByApplicant = <const F extends readonly string[], const T extends string>(from: F, to: T) =>
  ({
    title: words('没有解决，重新提出', 'Not solved: raise it again'),
    by: ['applicant'],
    from,
    to,
    fields: [
      text('whyAgain', '为什么重新提出', 'Why again', {
        why: words('让承办的人知道这次要解决什么。', 'So that the handler knows what is to be solved.'),
      }),
    ],
    notice: 'progress',
  }) as const

/** "Not solved", after it was closed as done: one level higher, with everything that was answered before. */
export const reopenUnsolved = <const F extends readonly string[], const T extends string>(from: F, to: T) =>
  ({
    ...reopenByApplicant(from, to),
    title: words('没有解决，请上一级重新办理', 'Not solved: one level higher'),
    moves: 'superior',
  }) as const

export const reopenBySupervisor = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('监督：重新办理', 'Supervision: handle it again'),
    by: ['supervisor'],
    from,
    to,
    fields: [reasons],
    notice: 'progress',
    source,
  }) as const
