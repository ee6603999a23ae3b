import { citation, words } from '@gongdao/catalogue'

const xf = (article: string) => citation('信访工作条例', article, `Regulations on Petition Work, art. ${article}`)

/** Where a petition can stand. Item six of XF 31 is handled here in 60 days; everything else finds its own procedure. */
export const states = {
  filed: {
    phase: 'filed',
    title: words('已提交，等待登记分送', 'Filed, to be registered and passed on'),
    tells: words(
      '收到您信访事项的单位会登记，并在十五日内转给有权处理的机关，或者告诉您由它自己办。',
      'The office registers it and, within 15 days, passes it to the competent authority or tells you that it handles it itself.',
    ),
    next: { act: 'forward', by: 'clerk' },
    // XF 22 gives a petition office 15 days to pass it on, XF 23 any other organ 15 days to say that it has it.
    clocks: [
      { limit: 'xf.forward', side: 'authority' },
      { limit: 'xf.receiveNotice', side: 'authority' },
    ],
  },
  returned: {
    phase: 'returned',
    title: words('等您补充', 'Waiting for you to complete it'),
    tells: words(
      '还缺几项内容，清单里都写明了，补一次就行。到期没补，我们按现有内容继续办理。',
      'A few items are missing, all listed. Complete them once. If you do not, we go on with what we have.',
    ),
    next: { act: 'supplement', by: 'applicant' },
    clocks: [
      { limit: 'local.xf.supplement', side: 'applicant', onLapse: 'goOn' },
      // The Regulations stop no clock while papers are completed.
      { limit: 'xf.forward', side: 'authority' },
      { limit: 'xf.receiveNotice', side: 'authority' },
    ],
  },
  received: {
    phase: 'filed',
    title: words('已由有权机关接收，正在分类', 'Received by the competent authority, being sorted'),
    tells: words(
      '这家单位直接收到您的信访事项，会书面告知您接收情况、处理途径和程序。',
      'This authority will tell you in writing that it received your petition, and the way and procedure.',
    ),
    next: { act: 'sort', by: 'clerk' },
    clocks: [{ limit: 'xf.receiveNotice', side: 'authority' }],
  },
  forwarded: {
    phase: 'filed',
    title: words('已转送，等待接收单位告知', 'Forwarded, the receiving unit will write to you'),
    tells: words(
      '您的信访事项已转到有权处理的单位。它会在十五日内书面告知您是否由它办、怎么办；不归它管的，要在五个工作日内提出异议。',
      'Your petition went to the competent unit. Within 15 days it tells you in writing whether and how it handles it; if it is not competent it must object within five working days.',
    ),
    next: { act: 'sort', by: 'clerk' },
    clocks: [{ limit: 'xf.forwardedNotice', side: 'authority' }],
  },
  considering: {
    phase: 'accepted',
    title: words('正在研究您的建议', 'Your suggestion is being considered'),
    tells: words(
      '有权处理的机关会认真研究论证，采纳或者部分采纳的，会回复您；不采纳也会说明理由。',
      'The authority considers it and answers you: adopted, adopted in part, or not, with the reason.',
    ),
    next: { act: 'replySuggestion', by: 'clerk' },
    clocks: [{ limit: 'local.xf.suggestion', side: 'authority' }],
  },
  suggestionAnswered: {
    phase: 'answered',
    title: words('建议已回复', 'Suggestion answered'),
    tells: words(
      '请看回复。没有别的意见，到期自动办结。',
      'Please read the reply. If you have nothing to add it closes by itself.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.xf.confirm', side: 'applicant', onLapse: 'closeUnanswered' }],
  },
  directed: {
    phase: 'answered',
    title: words('依法导入其他法定程序', 'Directed to the procedure that the law provides'),
    tells: words(
      '您的诉求依法应走其他程序，告知书写明了找谁、怎么走。您认为分类不对，可以提出异议。',
      'The law gives your request another procedure; the notice says where to go and how. If you think this is wrong, contest it.',
    ),
    next: { act: 'acceptDirection', by: 'applicant' },
    clocks: [{ limit: 'local.xf.contestSorting', side: 'applicant', onLapse: 'closeDirected' }],
  },
  notAccepted: {
    phase: 'answered',
    title: words('不予受理，可以提出异议', 'Not accepted; you may contest this'),
    tells: words(
      '告知书写明了理由、依据和救济途径。您认为不对，可以在期限内提出异议。',
      'The notice gives reason, basis and remedy. If you think this is wrong, contest it in time.',
    ),
    next: { act: 'acceptDirection', by: 'applicant' },
    clocks: [{ limit: 'local.xf.contestSorting', side: 'applicant', onLapse: 'closeNotAccepted' }],
  },
  refusalContested: {
    phase: 'review',
    title: words('正在复核您对分类的异议', 'Your objection is being looked at'),
    tells: words(
      '单位负责人正在复核，会书面答复您。',
      'The head of the unit looks at it again and answers in writing.',
    ),
    next: { act: 'answerRefusalContest', by: 'head' },
    clocks: [{ limit: 'local.xf.answerContest', side: 'authority' }],
  },
  accepted: {
    phase: 'accepted',
    title: words('已受理', 'Accepted'),
    tells: words(
      '从受理这天起六十日内办结。办理人员会先听您陈述事实和理由。',
      'It is finished within 60 days from acceptance. You will be heard first.',
    ),
    next: { act: 'hear', by: 'clerk' },
    clocks: [{ limit: 'xf.handle', side: 'authority' }],
  },
  inProgress: {
    phase: 'handling',
    title: words('正在调查核实', 'Being investigated'),
    tells: words(
      '已听取您的陈述，正在调查核实，之后出具信访处理意见书。',
      'You have been heard; the facts are being checked, then a written opinion follows.',
    ),
    next: { act: 'issueOpinion', by: 'clerk' },
    clocks: [{ limit: 'xf.handle', side: 'authority' }],
  },
  sortingContested: {
    phase: 'handling',
    title: words('已受理，正在复核您对路径的异议', 'Accepted; your objection to the route is being looked at'),
    tells: words('复核期间办理时限照常计算。', 'The time for handling goes on meanwhile.'),
    next: { act: 'answerContest', by: 'head' },
    clocks: [
      { limit: 'local.xf.answerContest', side: 'authority' },
      { limit: 'xf.handle', side: 'authority' },
    ],
  },
  extensionAsked: {
    phase: 'handling',
    title: words('正在调查，申请延长待批准', 'Being investigated, an extension is asked for'),
    tells: words(
      '办理人员说情况复杂，正在请负责人批准延长。没批准之前，原来的期限不变。',
      'The clerk says it is complex and asks the head for more time. Until approved, the time limit stays.',
    ),
    next: { act: 'approveExtension', by: 'head' },
    clocks: [{ limit: 'xf.handle', side: 'authority' }],
  },
  opinionSigned: {
    phase: 'handling',
    title: words('意见书已作出，正在送达', 'Opinion made, being delivered'),
    tells: words(
      '信访处理意见书已经作出，送到您手里那天起计算复查期限。',
      'The opinion is made. Your time to ask for review counts from the day it reaches you.',
    ),
    next: { act: 'serveOpinion', by: 'clerk' },
    clocks: [{ limit: 'xf.handle', side: 'authority' }],
  },
  supportSigned: {
    phase: 'handling',
    title: words('支持您请求的意见书已作出，正在送达', 'Opinion in your favour made, being delivered'),
    tells: words(
      '意见书支持您的请求，送达后督促落实。',
      'The opinion supports your request; after delivery it is carried out.',
    ),
    next: { act: 'serveSupport', by: 'clerk' },
    clocks: [{ limit: 'xf.handle', side: 'authority' }],
  },
  opinionIssued: {
    phase: 'answered',
    title: words('已答复，您可以请求复查', 'Answered; you may ask for review'),
    tells: words(
      '不服的，自收到意见书起三十日内可以请求上一级机关、单位复查；没有异议，可以确认办结。',
      'If you disagree, ask the superior for review within 30 days of receiving it; otherwise confirm.',
    ),
    next: { act: 'askReview', by: 'applicant' },
    clocks: [{ limit: 'xf.review.apply', side: 'applicant', onLapse: 'closeUncontested' }],
  },
  executing: {
    phase: 'answered',
    title: words('支持您的请求，正在落实', 'Supported, being carried out'),
    tells: words(
      '单位正在督促落实，落实后请您确认。对意见书仍不服的，三十日内可以请求复查。',
      'It is being carried out; you will be asked to confirm. If you still disagree, ask for review within 30 days.',
    ),
    next: { act: 'reportDone', by: 'clerk' },
    clocks: [
      { limit: 'local.xf.execute', side: 'authority' },
      { limit: 'xf.review.apply', side: 'applicant', onLapse: 'endReviewTime' },
    ],
  },
  executionDue: {
    phase: 'answered',
    title: words('正在落实', 'Being carried out'),
    tells: words(
      '意见已经确定，单位正在督促落实，落实后请您确认。',
      'The opinion stands and is being carried out; you will be asked to confirm.',
    ),
    next: { act: 'reportDone', by: 'clerk' },
    clocks: [{ limit: 'local.xf.execute', side: 'authority' }],
  },
  done: {
    phase: 'answered',
    title: words('已落实，请您确认', 'Carried out, please confirm'),
    tells: words(
      '请确认是否真的落实。没落实的，告诉我们，会继续督促。',
      'Please say whether it really happened. If not, tell us and we go on.',
    ),
    next: { act: 'confirm', by: 'applicant' },
    clocks: [{ limit: 'local.xf.confirm', side: 'applicant', onLapse: 'closeUnanswered' }],
  },
  reviewing: {
    phase: 'review',
    title: words('上一级正在复查', 'Under review by the superior'),
    tells: words(
      '上一级机关、单位自收到请求之日起三十日内提出复查意见，书面答复您。',
      'The superior gives a review opinion in writing within 30 days of your request.',
    ),
    next: { act: 'decideReview', by: 'clerk' },
    clocks: [{ limit: 'xf.review.decide', side: 'authority' }],
  },
  reviewed: {
    phase: 'answered',
    title: words('已复查，您可以请求复核', 'Reviewed; you may ask for re-review'),
    tells: words(
      '不服的，自收到复查意见起三十日内可以请求再上一级机关、单位复核。',
      'If you disagree, ask the next superior for re-review within 30 days of receiving it.',
    ),
    next: { act: 'askRecheck', by: 'applicant' },
    clocks: [{ limit: 'xf.recheck.apply', side: 'applicant', onLapse: 'closeReviewed' }],
  },
  rechecking: {
    phase: 'review',
    title: words('正在复核（最后一级）', 'Under re-review (last level)'),
    tells: words(
      '复核机关三十日内提出复核意见；举行听证的时间不计算在内。',
      'The re-review opinion is given within 30 days; the time of a hearing is not counted.',
    ),
    next: { act: 'decideRecheck', by: 'clerk' },
    clocks: [{ limit: 'xf.recheck.decide', side: 'authority' }],
  },
  rechecked: {
    phase: 'closed',
    title: words('已复核，信访程序终结', 'Re-reviewed, the petition procedure has ended'),
    tells: words(
      '复核意见是信访程序的最后意见。同一事实和理由不再受理；生活确有困难的，可以申请社会救助。',
      'This is the last opinion in the petition procedure. The same facts and reasons are not accepted again; if you are in hardship, ask for social assistance.',
    ),
    final: true,
  },
  closed: {
    phase: 'closed',
    title: words('已办结', 'Closed'),
    tells: words(
      '事项已经办结，全部过程和依据可以随时查看。',
      'The matter is closed. Its whole course and basis stay open to you.',
    ),
    final: true,
  },
  closedElsewhere: {
    phase: 'closed',
    title: words('已告知去处，本窗口办结', 'Closed here, the right place was named'),
    tells: words(
      '请按告知书写明的途径办理。那边依法应当受理却不收的，可以在这里重新提出。',
      'Please follow the notice. If that body refuses what it must accept, reopen the matter here.',
    ),
    final: true,
  },
  withdrawn: {
    phase: 'closed',
    title: words('已撤回', 'Withdrawn'),
    tells: words('您撤回了信访事项。以后仍可以重新提出。', 'You withdrew the petition. You may raise it again.'),
    final: true,
  },
} as const

export { xf }
