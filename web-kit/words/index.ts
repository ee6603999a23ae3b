import type { Phase, Words } from '@gongdao/matters/contract'
import type { WorkItem } from '@gongdao/worklists/contract'

export type { Phase, Words }

/** The languages of both faces; Chinese is the default. */
export type Language = 'zh' | 'en'

/** What a thing is coloured by; never the only sign, a word always stands beside it. */
export type Tone = 'calm' | 'good' | 'warn' | 'late' | 'wait'

/** A sentence in the reader's language. */
export const say = (language: Language, words: Words): string => words[language]

/** Chinese and English side by side, for call sites that hold both. */
export const words = (zh: string, en: string): Words => ({ zh, en })

/** The public phases, in the order in which a matter usually meets them. */
export const phaseWords: Readonly<Record<Phase, Words>> = {
  filed: { zh: '已提交', en: 'Submitted' },
  returned: { zh: '待补正', en: 'More papers needed' },
  accepted: { zh: '已受理', en: 'Accepted' },
  handling: { zh: '办理中', en: 'Being handled' },
  answered: { zh: '已答复', en: 'Answered' },
  review: { zh: '复查复核', en: 'Under review' },
  closed: { zh: '已办结', en: 'Closed' },
}

/** One sentence of what a phase means to the person who waits. */
export const phaseMeaning: Readonly<Record<Phase, Words>> = {
  filed: { zh: '我们收到了，正在确定由哪个单位办。', en: 'We have it and are settling which office handles it.' },
  returned: {
    zh: '材料还不齐，请按清单一次补全。',
    en: 'Some papers are missing. Please add everything on the list at once.',
  },
  accepted: { zh: '责任单位已经受理。', en: 'The responsible office has accepted it.' },
  handling: { zh: '责任单位正在调查办理。', en: 'The responsible office is looking into it.' },
  answered: { zh: '答复已经作出，请查看。', en: 'An answer has been given. Please read it.' },
  review: { zh: '上一级正在复查或复核。', en: 'A higher office is reviewing the answer.' },
  closed: { zh: '这件事已经办结。', en: 'This matter is closed.' },
}

/** The main road shown as a progress line; `returned` and `review` are side roads shown only when met. */
export const mainPhases: readonly Phase[] = ['filed', 'accepted', 'handling', 'answered', 'closed']

export type Risk = WorkItem['risk']

export const riskWords: Readonly<Record<Risk, Words>> = {
  overdue: { zh: '已超期', en: 'Overdue' },
  atRisk: { zh: '临近期限', en: 'Due soon' },
  onTime: { zh: '期限内', en: 'On time' },
  waiting: { zh: '等待他方', en: 'Waiting for others' },
}

export const riskTone: Readonly<Record<Risk, Tone>> = {
  overdue: 'late',
  atRisk: 'warn',
  onTime: 'calm',
  waiting: 'wait',
}

/** Who acted, where no name may be shown. */
export const actorWords: Readonly<Record<string, Words>> = {
  applicant: { zh: '申请人', en: 'Applicant' },
  resident: { zh: '申请人', en: 'Applicant' },
  anonymous: { zh: '申请人', en: 'Applicant' },
  staff: { zh: '工作人员', en: 'Staff' },
  clerk: { zh: '经办人', en: 'Clerk' },
  head: { zh: '部门负责人', en: 'Head of unit' },
  supervisor: { zh: '督查人员', en: 'Supervisor' },
  system: { zh: '系统计时', en: 'System timer' },
}

/** The roads of HANDBOOK E.24. */
export const routeWords: Readonly<Record<string, Words>> = {
  policy: { zh: '按政策办（信访、行政）', en: 'Administrative or petition path' },
  judicial: { zh: '按法律程序办（法院、检察院）', en: 'Court or procuratorate procedure' },
  combined: { zh: '几家单位一起办', en: 'Several bodies together' },
  mediation: { zh: '先调解', en: 'Mediation first' },
  service: { zh: '咨询和服务', en: 'Advice and services' },
}

/** The kinds of bodies of HANDBOOK E.24 `agency`. */
export const agencyWords: Readonly<Record<string, Words>> = {
  procuratorate: { zh: '人民检察院', en: "People's procuratorate" },
  court: { zh: '人民法院', en: "People's court" },
  justiceBureau: { zh: '司法局', en: 'Bureau of justice' },
  civilAffairs: { zh: '民政局', en: 'Bureau of civil affairs' },
  petitionOffice: { zh: '信访局', en: 'Petition office' },
  politicalLegalCommittee: { zh: '政法委', en: 'Political-legal committee' },
  police: { zh: '公安机关', en: 'Police' },
  supervisoryCommission: { zh: '纪委监委', en: 'Supervisory commission' },
  humanResources: { zh: '人社局', en: 'Labour and social security bureau' },
  hotline12345: { zh: '12345 政务服务热线', en: '12345 government hotline' },
  government: { zh: '人民政府', en: 'Government' },
  other: { zh: '其他单位', en: 'Another organisation' },
}

export const channelWords: Readonly<Record<string, Words>> = {
  web: { zh: '网上', en: 'Web' },
  api: { zh: '接口', en: 'API' },
  phone: { zh: '电话', en: 'Phone' },
  window: { zh: '窗口', en: 'Counter' },
  letter: { zh: '来信', en: 'Letter' },
  visit: { zh: '来访', en: 'Visit' },
  import: { zh: '导入', en: 'Imported' },
}
