import { citation, words } from '@gongdao/catalogue'

export const proc = (article: string) =>
  citation('人民检察院刑事诉讼规则', article, `Rules of Criminal Procedure for Procuratorates, art. ${article}`)

/** Three months from receipt for progress or result, whatever else happens meanwhile (PROC 163). */
const substantive = { limit: 'proc.letter.substantive', side: 'authority' } as const

/** Where an accusation can stand. */
export const states = {
  submitted: {
    phase: 'filed',
    title: words('已收到，正在审查是否受理', 'Received, acceptance being examined'),
    tells: words(
      '控告申诉检察部门七日以内作出处理：受理、移送、告知或者先调查核实，并给您程序性答复。',
      'Within seven days it is accepted, transferred, or you are told where to go, and you get a procedural reply.',
    ),
    next: { act: 'accept', by: 'clerk' },
    clocks: [
      { limit: 'proc.handle', side: 'authority' },
      { limit: 'proc.letter.procedural', side: 'authority' },
      substantive,
    ],
  },
  needsSupplement: {
    phase: 'returned',
    title: words('等您补齐材料', 'Waiting for your papers'),
    tells: words(
      '缺的材料都列出来了，补一次就行。受理期限从补齐那天起计算。',
      'Every missing paper is listed; hand them in once. Acceptance counts from that day.',
    ),
    next: { act: 'supplement', by: 'applicant' },
    waits: {
      forWhom: 'applicant',
      reason: words('控告材料不齐备', 'The papers are not complete'),
      until: words('控告人补齐材料之日', 'The day on which the papers are complete'),
      source: proc('162'),
    },
  },
  referred: {
    phase: 'filed',
    title: words('已移送有管辖权的检察院', 'Passed to the competent procuratorate'),
    tells: words(
      '有管辖权的检察院自收到之日起七日以内作出处理。',
      'The competent procuratorate decides within seven days of receipt.',
    ),
    next: { act: 'accept', by: 'clerk' },
    clocks: [{ limit: 'proc.handle', side: 'authority' }, substantive],
  },
  toldFirst: {
    phase: 'answered',
    title: words('请先向办案机关提出', 'Please turn to the handling organ first'),
    tells: words(
      '办案机关不按期答复，或者您对处理不服，请回到这里，检察院应当受理。',
      'If that organ is silent or you disagree, come back; the procuratorate must then accept it.',
    ),
    next: { act: 'comeBack', by: 'applicant' },
    clocks: [{ limit: 'local.proc.signpost', side: 'applicant', onLapse: 'closeTold' }],
  },
  notAccepted: {
    phase: 'answered',
    title: words('不予受理，您可以申请复议', 'Not accepted; you may ask for review'),
    tells: words(
      '通知书写明了理由、依据。不服的，自收到起十日以内可以向上一级检察院申请复议。',
      'The notice gives reasons and basis. You may ask the superior procuratorate for review within ten days of receiving it.',
    ),
    next: { act: 'askReview', by: 'applicant' },
    clocks: [{ limit: 'proc.noCase.review', side: 'applicant', onLapse: 'closeNotAccepted' }],
  },
  examining: {
    phase: 'handling',
    title: words('已受理，正在审查', 'Accepted, being examined'),
    tells: words(
      '办案部门正在审查，三个月以内把进展或者结果答复您。',
      'It is being examined; within three months you are told the progress or the result.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [substantive],
  },
  examiningUnlawfulAct: {
    phase: 'handling',
    title: words('已受理，正在审查办案违法行为', 'Accepted, unlawful conduct being examined'),
    tells: words('自受理之日起十五日以内提出审查意见。', 'An opinion is given within 15 days of acceptance.'),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'proc.unlawfulAct', side: 'authority' }, substantive],
  },
  organAsked: {
    phase: 'handling',
    title: words('已要求有关机关说明理由', 'The organ was asked to explain'),
    tells: words(
      '检察院收到理由说明后十五日以内提出审查意见。',
      'An opinion follows within 15 days of the explanation.',
    ),
    next: { act: 'recordOrganReasons', by: 'clerk' },
    clocks: [substantive],
  },
  examiningObstruction: {
    phase: 'handling',
    title: words('已受理，正在核实执业权利受阻', 'Accepted, obstruction of defence being examined'),
    tells: words('十日以内办结并书面答复。', 'It is finished and answered in writing within ten days.'),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'proc.obstruct', side: 'authority' }, substantive],
  },
  policeAsked: {
    phase: 'handling',
    title: words('已要求公安机关说明理由', 'The police were asked to explain'),
    tells: words(
      '公安机关收到通知后七日以内书面说明理由。',
      'The police explain in writing within seven days of the notice.',
    ),
    next: { act: 'recordPoliceReasons', by: 'clerk' },
    clocks: [{ limit: 'proc.filing.police', side: 'authority' }, substantive],
  },
  policeExplained: {
    phase: 'handling',
    title: words('正在审查公安机关的理由', 'The reasons of the police are being examined'),
    tells: words(
      '理由成立的，十日以内把依据和理由告诉您；不成立的，通知公安机关立案或者撤案。',
      'If they hold, you are told within ten days; if not, the police are told to open or withdraw the case.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'local.proc.police', side: 'authority' }, substantive],
  },
  policeMustAct: {
    phase: 'handling',
    title: words('已通知公安机关立案或者撤案', 'The police were told to act'),
    tells: words(
      '公安机关应当在十五日以内立案；对撤案通知没有异议的应当立即撤案。',
      'The police must open the case within 15 days, or withdraw it at once unless they object.',
    ),
    next: { act: 'answer', by: 'clerk' },
    clocks: [{ limit: 'proc.filing.policeOpen', side: 'authority' }, substantive],
  },
  followUp: {
    phase: 'handling',
    title: words('已答复进展，继续审查', 'Progress told, examination goes on'),
    tells: words('还没有办结，以后每月答复一次进展。', 'It is not finished; you are told the progress every month.'),
    next: { act: 'progressReply', by: 'clerk' },
    clocks: [{ limit: 'local.proc.progress', side: 'authority' }],
  },
  answered: {
    phase: 'answered',
    title: words('已答复', 'Answered'),
    tells: words(
      '请看答复书。看不明白的，可以请办案部门说明。',
      'Please read the answer. If it is not clear, ask for an explanation.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.proc.confirm', side: 'applicant', onLapse: 'closeAnswered' }],
  },
  explaining: {
    phase: 'answered',
    title: words('正在就答复作说明', 'The answer is being explained'),
    tells: words('办案部门会就您的疑问作书面说明。', 'Your question is answered in writing.'),
    next: { act: 'explain', by: 'clerk' },
    clocks: [{ limit: 'local.proc.explain', side: 'authority' }],
  },
  notOpened: {
    phase: 'answered',
    title: words('决定不予立案，您可以申请复议', 'No case opened; you may ask for review'),
    tells: words(
      '不服的，自收到不立案通知书起十日以内可以向上一级检察院申请复议。',
      'You may ask the superior procuratorate for review within ten days of receiving the notice.',
    ),
    next: { act: 'askReview', by: 'applicant' },
    clocks: [{ limit: 'proc.noCase.review', side: 'applicant', onLapse: 'closeNotOpened' }],
  },
  inReview: {
    phase: 'review',
    title: words('上一级检察院正在复议', 'Under review by the superior procuratorate'),
    tells: words('上一级检察院审查后书面答复您。', 'The superior procuratorate examines it and answers in writing.'),
    next: { act: 'upholdDecision', by: 'head' },
    clocks: [{ limit: 'local.proc.review', side: 'authority' }],
  },
  transferred: {
    phase: 'closed',
    title: words('已移送有权机关', 'Transferred to the competent organ'),
    tells: words(
      '请按告知书联系有权机关。对方不接收的，可以在这里重新提出。',
      'Please follow the notice. If that organ refuses, raise it here again.',
    ),
    final: true,
  },
  closed: {
    phase: 'closed',
    title: words('已办结', 'Closed'),
    tells: words(
      '控告已经办结，过程和依据可以随时查看。',
      'The matter is closed; its course and basis stay open to you.',
    ),
    final: true,
  },
  withdrawn: {
    phase: 'closed',
    title: words('已撤回', 'Withdrawn'),
    tells: words(
      '您撤回了控告。检察院发现违法仍会依法监督。',
      'You withdrew it. The procuratorate still acts on unlawful conduct that it finds.',
    ),
    final: true,
  },
} as const
