import { citation, defineMatter, words } from '@gongdao/catalogue'
import { form, requirements } from './forms.ts'
import { handlingActs } from './handling-acts.ts'
import { letters, notices } from './letters.ts'
import { reviewActs } from './review-acts.ts'
import { sortingActs } from './sorting-acts.ts'
import { states, xf } from './states.ts'

/** 信访: petitions, sorted into the six ways of XF 31, handled in 60 (+30) days, reviewed twice. */
export const petition = defineMatter({
  code: 'petition',
  version: 2,
  validFrom: '2022-05-01',
  title: words('信访', 'Petition'),
  purpose: words(
    '反映情况、提建议、请求解决问题，或者检举控告。',
    'Report a situation, make a suggestion, ask for a problem to be solved, or report misconduct.',
  ),
  mark: 'XF',
  bodies: [
    'petitionOffice',
    'government',
    'civilAffairs',
    'justiceBureau',
    'humanResources',
    'police',
    'procuratorate',
    'court',
    'politicalLegalCommittee',
    'supervisoryCommission',
    'hotline12345',
    'other',
  ],
  route: 'policy',
  applicant: { kinds: ['person', 'organisation'], level: 'phone', maxRepresentatives: 5 },
  page: {
    who: words(
      '任何人、单位或者其他组织；外国人、无国籍人参照办理。',
      'Any person or organisation; foreigners and stateless persons likewise.',
    ),
    need: [
      words('姓名或名称、联系方式', 'Your name and how to reach you'),
      words('您的请求，以及事实和理由', 'What you ask for, the facts and the reasons'),
      words('有的话：照片、答复书等材料', 'Pictures or earlier answers, if you have any'),
    ],
    time: words(
      '十五日内转送或者书面告知；属于信访程序办理的，受理后六十日内办结，复杂的最多再延三十日。',
      'Passed on or answered on receipt within 15 days; handled within 60 days of acceptance, at most 30 more in complex cases.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [xf('17'), xf('19'), xf('22'), xf('23'), xf('31'), xf('34'), xf('35'), xf('36')],
    next: [
      words('登记，转给有权处理的机关', 'It is registered and passed to the competent authority'),
      words(
        '那个机关书面告诉您走什么程序、为什么；分错了您可以提异议',
        'That authority tells you the procedure and why; you may contest it',
      ),
      words('调查核实，出具信访处理意见书', 'It investigates and gives a written opinion'),
      words(
        '不服可以请求复查，再不服可以请求复核，各三十日',
        'You may ask for review and then for re-review, 30 days each',
      ),
    ],
    notFor: [
      {
        what: words('正在发生的人身危险', 'Danger to life or limb right now'),
        where: words('请拨110、120、119', 'Call 110, 120 or 119'),
      },
      {
        what: words('打官司、上诉、申请再审、申请执行', 'Law suits, appeals, retrial, enforcement'),
        where: words('请找有管辖权的人民法院（12368）', 'The competent court (12368)'),
      },
      {
        what: words('举报贪污受贿等职务违法犯罪', 'Reports of corruption'),
        where: words('请向纪委监委举报（12388）', 'The supervisory commission (12388)'),
      },
      {
        what: words('劳动争议、拖欠工资', 'Labour disputes, unpaid wages'),
        where: words('请找人社部门、劳动仲裁（12333）', 'Labour authorities and arbitration (12333)'),
      },
      {
        what: words('对行政行为不服，想请求撤销或改变', 'Having an administrative decision changed'),
        where: words('请在六十日内申请行政复议', 'Apply for reconsideration within 60 days'),
      },
    ],
  },
  form,
  requirements,
  initial: 'filed',
  states,
  acts: { ...sortingActs, ...handlingActs, ...reviewActs },
  letters,
  notices,
  referral: {
    clock: 'xf.objectAssignment',
    secondRefusal: 'backstop',
    rules: [
      { id: 'notCompetent', title: words('不属于本机关、单位职权范围', 'Not within our competence'), source: xf('23') },
      {
        id: 'otherRegion',
        title: words('属地不对，应由其他地方的机关、单位处理', 'Belongs to an authority of another place'),
        source: xf('22'),
      },
      {
        id: 'otherLevel',
        title: words('级别不对，应由其他层级的机关、单位处理', 'Belongs to another level'),
        source: xf('22'),
      },
      {
        id: 'judicial',
        title: words('涉法涉诉，应由政法机关处理', 'A judicial matter for the judicial organs'),
        source: xf('28'),
      },
      {
        id: 'reorganised',
        title: words('职权已经划转给其他机关、单位', 'The competence was transferred to another body'),
        source: xf('24'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation('信访工作条例', '全文未设收费', 'Regulations on Petition Work: no fee is provided for'),
  },
  confidentiality: 'ordinary',
  publish: { statistics: true, fields: [] },
})
