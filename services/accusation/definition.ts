import { citation, defineMatter, words } from '@gongdao/catalogue'
import { endingActs } from './ending-acts.ts'
import { examiningActs } from './examining-acts.ts'
import { form, requirements } from './forms.ts'
import { letters, notices } from './letters.ts'
import { receivingActs } from './receiving-acts.ts'
import { proc, states } from './states.ts'

/** 控告: accusations to the procuratorate; answered procedurally in seven days, in substance within three months. */
export const accusation = defineMatter({
  code: 'accusation',
  version: 1,
  validFrom: '2019-12-30',
  title: words('控告', 'Accusation'),
  purpose: words(
    '公安不依法立案、办案人员违法、律师权利受阻，向检察院提出。',
    'To the procuratorate: police not opening a case, unlawful acts of officers, obstructed defence.',
  ),
  mark: 'KG',
  bodies: ['procuratorate'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '被害人及其法定代理人、近亲属，当事人，辩护人、诉讼代理人，利害关系人。',
      'Victims, their legal representatives and close relatives, parties, defenders, agents, interested persons.',
    ),
    need: [
      words('身份证明', 'Proof of identity'),
      words('事情的经过和线索', 'What happened'),
      words('收到的决定或者答复（有的话）', 'Decisions or answers received, if any'),
      words('代别人提出的：授权或者亲属关系证明', 'If you act for another: mandate or proof of kinship'),
    ],
    time: words(
      '七日以内作出处理并作程序性答复；三个月以内答复进展或者结果。',
      'Dealt with and answered procedurally within seven days; progress or result within three months.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [
      proc('161'),
      proc('162'),
      proc('163'),
      proc('173'),
      proc('555'),
      proc('556'),
      citation('刑事诉讼法', '110', 'Criminal Procedure Law, art. 110'),
      citation('刑事诉讼法', '111', 'Criminal Procedure Law, art. 111'),
    ],
    next: [
      words('控告申诉检察部门审查是否受理', 'Acceptance is examined'),
      words(
        '办案部门审查，需要时要求公安等机关说明理由',
        'A department examines it and may ask the police or another organ to explain',
      ),
      words(
        '书面答复您；不予受理、不予立案的，您可以申请复议',
        'You get a written answer; if not accepted or no case is opened you may ask for review',
      ),
    ],
    notFor: [
      { what: words('正在发生的犯罪、人身危险', 'A crime or danger right now'), where: words('请拨110', 'Call 110') },
      {
        what: words('举报贪污受贿等职务犯罪', 'Reports of corruption'),
        where: words('请向纪委监委举报（12388）', 'The supervisory commission (12388)'),
      },
      {
        what: words('普通刑事案件报案', 'Reporting an ordinary crime'),
        where: words('请到公安机关报案', 'The police'),
      },
      {
        what: words('不服已经生效的判决', 'Disagreeing with an effective judgment'),
        where: words('请走申请再审、刑事申诉或者检察监督程序', 'Retrial, criminal appeal or procuratorial supervision'),
      },
    ],
  },
  form,
  requirements,
  initial: 'submitted',
  states,
  acts: { ...receivingActs, ...examiningActs, ...endingActs },
  letters,
  notices,
  referral: {
    clock: 'local.proc.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [
      { id: 'jurisdiction', title: words('本院没有管辖权', 'Outside our jurisdiction'), source: proc('161') },
      {
        id: 'otherDepartment',
        title: words('应由其他办案部门审查', 'Another department is to examine it'),
        source: proc('556'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation(
      '人民检察院刑事诉讼规则',
      '全文未设收费',
      'Rules of Criminal Procedure for Procuratorates: no fee is provided for',
    ),
  },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
