import { citation, field, words } from '@gongdao/catalogue'
import { contestedState, refusedState } from '../usual-parts/contest.ts'
import { closed, transferred, withdrawn } from '../usual-parts/states.ts'

export const pil = (article: string) =>
  citation(
    '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释',
    article,
    `Interpretation on Procuratorial Public-Interest Litigation, art. ${article}`,
  )

/** Where a lead can stand. No law read sets a time for deciding on a lead: those times are the procuratorate’s promise. */
export const states = {
  received: {
    phase: 'filed',
    title: words('已收到，正在登记', 'Received, being registered'),
    tells: words(
      '登记后转公益诉讼检察部门评估。不留名也可以凭查询码查看。',
      'It is registered and assessed. Without a name, too, your code shows where it stands.',
    ),
    next: { act: 'register', by: 'clerk' },
    clocks: [{ limit: 'local.usual.take', side: 'authority' }],
  },
  assessing: {
    phase: 'handling',
    title: words('正在评估线索', 'The lead is being assessed'),
    tells: words('检察官评估是否立案，结果会告诉您。', 'A prosecutor assesses whether to open a case; you are told.'),
    next: { act: 'open', by: 'head' },
    clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
  },
  opened: {
    phase: 'handling',
    title: words('已立案，正在调查', 'A case was opened'),
    tells: words('正在调查，每月告知您一次进展。', 'It is being investigated; you are told the progress every month.'),
    next: { act: 'tellProgress', by: 'clerk' },
    clocks: [{ limit: 'local.proc.progress', side: 'authority' }],
  },
  suggested: {
    phase: 'handling',
    title: words('已向行政机关发出检察建议', 'A proposal was sent to the agency'),
    tells: words(
      '行政机关应当在两个月以内履职并书面回复检察院；情况紧急的，十五日以内书面回复。',
      'The agency must act and answer in writing within two months; within 15 days where it is urgent.',
    ),
    next: { act: 'recordReply', by: 'clerk' },
    clocks: [
      {
        limit: 'proc.pil.reply',
        side: 'authority',
        cases: [{ when: field('urgentHarm').isYes(), variant: 'urgent' }],
      },
    ],
  },
  announced: {
    phase: 'handling',
    title: words('已发布诉前公告', 'Public notice was given'),
    tells: words(
      '公告三十日，看有没有法律规定的机关、组织起诉。',
      'For thirty days, organs and organisations named by law may sue first.',
    ),
    next: { act: 'sueAfterNotice', by: 'head' },
    clocks: [{ limit: 'proc.pil.notice', side: 'authority' }],
  },
  sued: {
    phase: 'handling',
    title: words('已起诉，等法院审理', 'A suit was filed'),
    tells: words('检察院已向法院起诉，判决后把结果告诉您。', 'The suit is before the court; you are told the result.'),
    next: { act: 'tellResult', by: 'clerk' },
    waits: {
      forWhom: 'otherBody',
      reason: words('由人民法院审理', 'The court tries it'),
      until: words('人民法院作出裁判', 'The court’s decision'),
      source: pil('21'),
    },
  },
  answered: {
    phase: 'answered',
    title: words('已有结果', 'There is a result'),
    tells: words(
      '结果在文书里。还没有整改的，可以说明，检察院再看。',
      'The result is in the letter. If nothing has changed, say so.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  refused: refusedState('contest', 'closeRefused'),
  contested: contestedState('upholdContest'),
  closed,
  withdrawn,
  transferred,
} as const
