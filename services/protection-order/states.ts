import { citation, words } from '@gongdao/catalogue'
import { closed, transferred, waitingForPapers, withdrawn } from '../usual-parts/states.ts'

export const violence = (article: string) =>
  citation('反家庭暴力法', article, `Anti-Domestic Violence Law, art. ${article}`)
export const orders = (article: string) =>
  citation(
    '最高人民法院关于办理人身安全保护令案件适用法律若干问题的规定',
    article,
    `Provisions on Protection Orders, art. ${article}`,
  )

const safe = '正在发生危险，请马上拨110。送达以前，我们不会通知对方。'
const safeEn = 'In danger now, call 110. Nothing is told to the other side before service.'
const deciding = {
  phase: 'handling',
  title: words('法官正在审查', 'A judge is deciding'),
  next: { act: 'order', by: 'clerk' },
} as const

/** Where an application for a protection order can stand (DV 23–34). */
export const states = {
  received: {
    phase: 'filed',
    title: words('已收到申请', 'Your application is here'),
    tells: words(`马上有人看。${safe}`, `Somebody reads it at once. ${safeEn}`),
    next: { act: 'accept', by: 'clerk' },
    clocks: [{ limit: 'local.protection.take', side: 'authority' }],
  },
  needsSupplement: waitingForPapers('supplement', violence('27')),
  deciding: {
    ...deciding,
    tells: words(
      `受理后七十二小时以内作出决定，节假日照算。${safe}`,
      `Decided within 72 hours of acceptance, rest days included. ${safeEn}`,
    ),
    clocks: [{ limit: 'court.protectionOrder', side: 'authority' }],
  },
  decidingUrgent: {
    ...deciding,
    tells: words(`情况紧急，二十四小时以内作出决定。${safe}`, `Urgent: decided within 24 hours. ${safeEn}`),
    clocks: [{ limit: 'court.protectionOrder', variant: 'urgent', side: 'authority' }],
  },
  ordered: {
    phase: 'answered',
    title: words('已作出保护令', 'The order was made'),
    tells: words(
      '保护令自作出之日起生效，最长六个月；到期以前可以申请变更、撤销或者延长。对方违反的，马上拨110，也可以在这里告诉法院。',
      'It holds from its making, at most six months; ask before it ends to change, revoke or prolong it. If it is broken call 110; you may also tell the court here.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'court.protectionOrder.review', side: 'applicant', onLapse: 'closeUnasked' }],
  },
  rejected: {
    phase: 'answered',
    title: words('驳回申请，可以申请复议', 'Refused; you may ask for review'),
    tells: words(
      `不服的，自裁定生效之日起五日以内向作出裁定的法院申请复议一次。${safe}`,
      `Within five days you may ask the same court once for review. ${safeEn}`,
    ),
    next: { act: 'askReview', by: 'applicant' },
    clocks: [{ limit: 'court.protectionOrder.review', side: 'applicant', onLapse: 'closeRejected' }],
  },
  inReview: {
    phase: 'review',
    title: words('正在复议', 'Being reviewed'),
    tells: words(`复议期间，已经作出的保护令照样有效。${safe}`, `An order stays in force meanwhile. ${safeEn}`),
    next: { act: 'upholdReview', by: 'head' },
    clocks: [{ limit: 'local.usual.answerContest', side: 'authority' }],
  },
  changing: {
    phase: 'handling',
    title: words('正在审查变更、撤销或者延长', 'A change of the order is being decided'),
    tells: words(`原来的保护令在失效以前照样有效。${safe}`, `The order stays in force until it ends. ${safeEn}`),
    next: { act: 'order', by: 'clerk' },
    clocks: [{ limit: 'court.protectionOrder', side: 'authority' }],
  },
  broken: {
    phase: 'handling',
    title: words('法院正在处理违反保护令的情况', 'The court acts on the breach'),
    tells: words(
      `违反保护令的，法院可以训诫、罚款、拘留；构成犯罪的追究刑事责任。${safe}`,
      `The court may reprimand, fine or detain; a crime is prosecuted. ${safeEn}`,
    ),
    next: { act: 'answerBreach', by: 'clerk' },
    clocks: [{ limit: 'local.protection.violation', side: 'authority' }],
  },
  closed,
  withdrawn,
  transferred,
} as const
