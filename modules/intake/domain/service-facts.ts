import type { KnownNumber } from './call-numbers.ts'
import type { AgencyLabel, RouteLabel, ServiceLabel } from './intake-labels.ts'

/** What intake says about a service: whose it is, by which route, and the reason it gives. */
export interface ServiceFacts {
  readonly agency: AgencyLabel
  readonly route: RouteLabel
  readonly zh: string
  readonly en: string
  readonly call?: readonly KnownNumber[]
}

/** One row per service label. The reasons name the next step and, where one helps, what else may follow. */
export const serviceFacts: Readonly<Record<ServiceLabel, ServiceFacts>> = {
  accusation: {
    agency: 'procuratorate',
    route: 'judicial',
    zh: '公安该立案不立案，或办案人员侵害了您的权利，可以向检察院控告，检察院审查后书面答复',
    en: 'The police did not open a case, or officers violated your rights: accuse to the procuratorate, which examines and answers in writing',
    call: ['12309'],
  },
  criminalAppeal: {
    agency: 'procuratorate',
    route: 'judicial',
    zh: '对已生效的刑事判决或不起诉等决定不服，向检察院提出刑事申诉，申诉不停止执行',
    en: 'Against an effective criminal judgment or a decision not to prosecute: a criminal petition to the procuratorate; it does not stop execution',
    call: ['12309'],
  },
  civilSupervision: {
    agency: 'procuratorate',
    route: 'judicial',
    zh: '已向法院申请过再审，或法院执行、审判违法，可以申请检察院监督',
    en: 'After a retrial was refused, or against unlawful trial or enforcement: apply for the procuratorate’s supervision',
    call: ['12309'],
  },
  tipOff: {
    agency: 'supervisoryCommission',
    route: 'policy',
    zh: '公职人员涉嫌违纪违法由纪委监委受理，可以匿名，举报人受保密保护',
    en: 'Misconduct of public officials goes to the supervisory commission; anonymous is possible, reporters are protected',
    call: ['12388'],
  },
  briberyRecord: {
    agency: 'procuratorate',
    route: 'service',
    zh: '行贿犯罪档案查询已于2018年8月1日全国停止，改为自行在中国裁判文书网查询，检察院不再出具告知函',
    en: 'The bribery record query ended nationwide on 1 August 2018; search China Judgments Online yourself, no letter is issued any more',
  },
  caseInfoQuery: {
    agency: 'procuratorate',
    route: 'service',
    zh: '当事人、近亲属和代理人可以查询自己案件的程序性信息，需要核验身份',
    en: 'Parties, close relatives and agents may query the procedural information of their case after an identity check',
    call: ['12309'],
  },
  lawyerFileReview: {
    agency: 'procuratorate',
    route: 'service',
    zh: '案件审查起诉之日起辩护律师可以阅卷，案管部门至迟三个工作日内安排，复制不收费',
    en: 'From the day of examination for prosecution defence lawyers may review the file, within three working days and free of charge',
    call: ['12309'],
  },
  lawyerAppointment: {
    agency: 'procuratorate',
    route: 'judicial',
    zh: '律师约见办案人、提交意见或申请，检察院应当及时安排并记录附卷',
    en: 'A lawyer’s appointment, opinion or application: the procuratorate arranges it promptly and records it',
    call: ['12309'],
  },
  prosecutorReception: {
    agency: 'procuratorate',
    route: 'service',
    zh: '检察长接待日可以预约，先核对事情是否属于检察院管',
    en: 'The chief prosecutor’s reception day can be booked; first check that the matter is the procuratorate’s',
    call: ['12309'],
  },
  videoReception: {
    agency: 'procuratorate',
    route: 'service',
    zh: '可以申请远程视频接访，在就近的检察院或镇上连线',
    en: 'Remote video reception can be requested, from the nearest procuratorate or town point',
    call: ['12309'],
  },
  publicInterestLead: {
    agency: 'procuratorate',
    route: 'judicial',
    zh: '损害公共利益的线索可以交检察院公益诉讼部门，同时可拨12345找主管部门',
    en: 'A lead on harm to the public interest goes to the procuratorate; the authority in charge is reached by 12345',
    call: ['12345', '12309'],
  },
  onlineFiling: {
    agency: 'court',
    route: 'judicial',
    zh: '要法院判，就向有管辖权的法院立案，可以网上提交，也可以先调解',
    en: 'For a court’s decision file with the competent court, also online; mediation first is possible',
    call: ['12368'],
  },
  feePayment: {
    agency: 'court',
    route: 'service',
    zh: '诉讼费按法院通知交，有困难可以书面申请缓交、减交或免交，不交又不申请会按撤诉处理',
    en: 'Pay court fees as notified; in hardship apply in writing for deferral, reduction or waiver, else the suit counts as withdrawn',
    call: ['12368'],
  },
  electronicService: {
    agency: 'court',
    route: 'service',
    zh: '电子送达要您同意，可以改送达地址，也可以要纸质判决书',
    en: 'Electronic service needs your consent; you may change the address and ask for the judgment on paper',
    call: ['12368'],
  },
  enforcementApplication: {
    agency: 'court',
    route: 'judicial',
    zh: '生效文书对方不履行，向法院申请执行，期限两年',
    en: 'When an effective document is not obeyed apply to the court for enforcement, within two years',
    call: ['12368'],
  },
  assetLead: {
    agency: 'court',
    route: 'judicial',
    zh: '财产线索交执行法院核实，紧急的三日内核实，对被执行人保密',
    en: 'The enforcing court verifies asset leads, urgent ones within three days, and keeps them from the debtor',
    call: ['12368'],
  },
  preservation: {
    agency: 'court',
    route: 'judicial',
    zh: '怕财产或证据没了，可以申请法院保全，紧急的四十八小时内裁定，通常要担保',
    en: 'If assets or evidence may vanish apply for preservation; urgent ones are ruled on within 48 hours, usually against security',
    call: ['12368'],
  },
  protectionOrder: {
    agency: 'court',
    route: 'judicial',
    zh: '受家庭暴力或纠缠骚扰，可以口头向法院申请人身安全保护令，不收费，也可找妇联和法律援助',
    en: 'Against family violence or stalking ask the court, orally if need be and free of charge, for a protection order; women’s federation and legal aid help',
    call: ['110', '12338'],
  },
  judicialConfirmation: {
    agency: 'court',
    route: 'judicial',
    zh: '调解协议生效三十日内双方一起向法院申请司法确认，确认后可以强制执行，不收费',
    en: 'Within 30 days both sides may ask the court to confirm a mediation agreement; it is then enforceable, free of charge',
    call: ['12368'],
  },
  hotline12368: {
    agency: 'court',
    route: 'service',
    zh: '联系法官、问案件进展找12368，凭身份和查询密码',
    en: 'To reach the judge or ask how a case stands use 12368, with identity and query password',
    call: ['12368'],
  },
  lawyerPlatform: {
    agency: 'court',
    route: 'service',
    zh: '律师平台的账号、代理关系和操作问题由法院平台核实处理',
    en: 'Accounts, agency checks and use of the lawyers’ platform are handled by the court’s platform',
    call: ['12368'],
  },
  judgmentPublication: {
    agency: 'court',
    route: 'service',
    zh: '裁判文书是否上网、怎样隐名由作出文书的法院处理，调解结案等原则上不公布',
    en: 'The court that made the document decides on publication and anonymising; mediated cases are as a rule not published',
    call: ['12368'],
  },
  mediation: {
    agency: 'justiceBureau',
    route: 'mediation',
    zh: '这类纠纷可以先请人民调解，不收费，须对方不明确拒绝，调不成再告知诉讼等办法',
    en: 'Such a dispute can first go to people’s mediation, free of charge, if the other side does not refuse; else suit and other ways remain',
    call: ['12348'],
  },
  legalAid: {
    agency: 'justiceBureau',
    route: 'service',
    zh: '经济困难请不起律师，可以申请法律援助，农民工讨薪和家暴受害人等不查经济困难',
    en: 'Who cannot afford a lawyer may apply for legal aid; for migrant workers’ wages and victims of domestic violence no means test applies',
    call: ['12348'],
  },
  legalConsultation: {
    agency: 'justiceBureau',
    route: 'service',
    zh: '想先弄清法律怎么说，可以免费法律咨询，之后再决定调解、起诉或申请援助',
    en: 'To learn first what the law says: free legal advice; mediation, suit or legal aid can follow',
    call: ['12348'],
  },
  notary: {
    agency: 'justiceBureau',
    route: 'service',
    zh: '由公证处办理，涉及不动产的一般到不动产所在地的公证处',
    en: 'A notary office does this; for real estate as a rule the one at its place',
    call: ['12348'],
  },
  socialWorkCase: {
    agency: 'civilAffairs',
    route: 'service',
    zh: '可以请社工站上门了解，先征得本人同意',
    en: 'The social-work station can visit, with the person’s own consent first',
  },
  groupActivity: {
    agency: 'civilAffairs',
    route: 'service',
    zh: '社区和社工站的活动，报名看名额',
    en: 'Activities of the community and the social-work station; enrolment depends on places',
  },
  volunteering: {
    agency: 'civilAffairs',
    route: 'service',
    zh: '志愿者注册、时长和证明，由记录服务的组织如实办理，不收费',
    en: 'Volunteer registration, hours and certificates: by the organisation that recorded them, truthfully and free',
  },
  petition: {
    agency: 'petitionOffice',
    route: 'policy',
    zh: '向政府或有关单位反映情况、提意见或要求处理，按信访登记，十五日内转到有权处理的机关并告知',
    en: 'A report, suggestion or request to government is registered as a petition and goes within 15 days to the competent organ, with notice to you',
    call: ['12345'],
  },
  referral: {
    agency: 'hotline12345',
    route: 'service',
    zh: '这件事由其他单位办理，可拨12345问清经办部门',
    en: 'Another body handles this; 12345 tells which department',
    call: ['12345'],
  },
}
