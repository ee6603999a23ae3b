import { type Citation, type Words, words } from '@gongdao/catalogue'
import {
  askForPapers,
  closeRefused,
  closeUnasked,
  confirm,
  giveResult,
  handInPapers,
  passOn,
  refuse,
  reopenByApplicant,
  reopenBySupervisor,
  reopenUnsolved,
  transferOut,
  withdraw,
} from './acts.ts'
import { contest, contestedState, refuseContest, refusedState, upholdContest } from './contest.ts'
import { text } from './fields.ts'
import { closed, transferred, waitingForPapers, withdrawn } from './states.ts'

/** The whole way of an application on which one officer answers in writing: received, handled, answered, closed. */
export const usualStates = (told: {
  readonly law: Citation
  readonly received: Words
  readonly handling: Words
  readonly answered: Words
}) =>
  ({
    received: {
      phase: 'filed',
      title: words('已收到，正在核对', 'Received, being checked'),
      tells: told.received,
      next: { act: 'accept', by: 'clerk' },
      clocks: [{ limit: 'local.usual.take', side: 'authority' }],
    },
    needsSupplement: waitingForPapers('supplement', told.law, [{ limit: 'local.usual.take', side: 'authority' }]),
    handling: {
      phase: 'handling',
      title: words('正在办理', 'Being handled'),
      tells: told.handling,
      next: { act: 'answer', by: 'clerk' },
      clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
    },
    answered: {
      phase: 'answered',
      title: words('已答复', 'Answered'),
      tells: told.answered,
      next: { act: 'confirm', by: 'applicant' },
      clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
    },
    refused: refusedState('contest', 'closeRefused'),
    contested: contestedState('upholdContest'),
    closed,
    withdrawn,
    transferred,
  }) as const

/** She disagrees with the answer or asks on: the same officer answers again, in the same time. */
export const askOn = <const F extends readonly string[], const T extends string>(from: F, to: T) =>
  ({
    title: words('没有办好，请再办', 'Not done yet: please go on'),
    by: ['applicant'],
    from,
    to,
    fields: [
      text('whatRemains', '还有什么没有办好', 'What remains to be done', {
        why: words('让承办的人知道还要做什么。', 'So that the handler knows what remains.'),
        maxLength: 2000,
      }),
    ],
    notice: 'progress',
  }) as const

/** The acts that belong to `usualStates`; `law` is the article on which the service rests. */
export const usualActs = (law: Citation) =>
  ({
    accept: {
      title: words('收下办理', 'Take it up'),
      by: ['clerk'],
      from: ['received'],
      to: 'handling',
      fields: [text('note', '核对说明', 'What was checked', { maxLength: 1000, optional: true })],
      notice: 'progress',
      source: law,
    },
    returnForSupplement: askForPapers(['received'], 'needsSupplement', law),
    supplement: handInPapers(['needsSupplement'], 'received', law, 'local.usual.take'),
    passOn: passOn(['received'], 'received', law),
    transferOut: transferOut(['received'], 'transferred', law),
    refuse: refuse(['received'], 'refused', law),
    contest: contest(['refused'], 'contested'),
    upholdContest: upholdContest(['contested'], 'handling', law),
    refuseContest: refuseContest(['contested'], 'closed', law),
    closeRefused: closeRefused(['refused'], 'closed', law),
    answer: giveResult(['handling'], 'answered', law),
    askOn: askOn(['answered'], 'handling'),
    confirm: confirm(['answered'], 'closed'),
    closeUnasked: closeUnasked(['answered'], 'closed', law),
    withdraw: withdraw(['received', 'needsSupplement', 'handling', 'answered', 'refused', 'contested'], 'withdrawn'),
    reopen: reopenByApplicant(['withdrawn', 'transferred'], 'received'),
    reopenUnsolved: reopenUnsolved(['closed'], 'received'),
    reopenByOffice: reopenBySupervisor(['closed'], 'received', law),
  }) as const
