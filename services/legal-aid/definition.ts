import { citation, defineMatter, words } from '@gongdao/catalogue'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, la, requirements } from './forms.ts'
import { states } from './states.ts'

const { contestAnswer: _, ...letters } = usualLetters(
  words('法律援助申请', 'application for legal aid'),
  words('《法律援助法》第四十三条', 'Legal Aid Law, art. 43'),
)

/** 法律援助: decided in seven days, a lawyer in three; in urgent cases help comes first. */
export const legalAid = defineMatter({
  code: 'legalAid',
  version: 2,
  validFrom: '2022-01-01',
  title: words('法律援助', 'Legal aid'),
  purpose: words('请不起律师，申请免费的律师帮助。', 'A lawyer free of charge for those who cannot afford one.'),
  mark: 'FY',
  bodies: ['justiceBureau'],
  route: 'service',
  applicant: { kinds: ['person'], level: 'phone' },
  page: {
    who: words(
      '经济困难的人；受家暴、虐待、遗弃等的人不看收入；讨薪、工伤的进城务工人员免核查。',
      'People in hardship; no means test for victims of violence, abuse or abandonment; no check for migrant workers claiming wages or for work injury.',
    ),
    need: [
      words('身份证明', 'Proof of identity'),
      words('案件材料', 'Papers of the case'),
      words('困难情况：可以写诚信承诺', 'Means: a declaration will do'),
    ],
    time: words(
      '收到申请七日内决定，决定后三日内指派律师；不服的，司法局五日内审查。',
      'Decided within seven days of receipt, a lawyer within three days more; objections are examined within five.',
    ),
    cost: words('不收费，律师也不得向您收钱', 'Free of charge; the lawyer may not take money from you either'),
    law: [
      la('31'),
      la('32'),
      la('38'),
      la('42'),
      la('43'),
      la('44'),
      la('49'),
      citation('广东省申请法律援助经济困难公民认定办法', '全文', 'Guangdong rules on economic hardship'),
    ],
    next: [
      words('援助机构审查；缺材料一次告诉您', 'The agency examines it; what is missing is told once'),
      words(
        '决定给予的，指派律师；不给的，书面说明理由',
        'If granted, a lawyer is assigned; if not, the reasons come in writing',
      ),
      words('不服可以向司法局提出异议', 'You may object to the justice bureau'),
    ],
    notFor: [
      {
        what: words('只想问一个法律问题', 'Only a legal question'),
        where: words('请用法律咨询，或者拨12348', 'Legal advice, or call 12348'),
      },
      { what: words('正在被打、被威胁', 'Being beaten or threatened'), where: words('请拨110', 'Call 110') },
      {
        what: words('减免法院的诉讼费', 'Relief from court fees'),
        where: words('请向受理案件的法院申请司法救助（12368）', 'Ask the court for judicial relief (12368)'),
      },
    ],
  },
  form,
  requirements,
  initial: 'applied',
  states,
  acts,
  letters: {
    ...letters,
    granted: {
      title: words('给予法律援助决定书', 'Decision to grant legal aid'),
      body: words(
        '您的申请（{number}）经审查，决定给予法律援助。理由：{reasons}\n三日内指派律师，不收任何费用（《法律援助法》第四十三条、第二十条）。',
        'On your application ({number}) legal aid is granted. Reasons: {reasons}\nA lawyer is assigned within three days, free of any charge (Legal Aid Law, arts. 43 and 20).',
      ),
    },
    assigned: {
      title: words('指派通知书', 'Notice of assignment'),
      body: words(
        '您的事项（{number}）由：{lawyer}\n说明：{reasons}\n律师不尽责的，您可以投诉、请求更换（《法律援助法》第五十五条）。',
        'In your matter ({number}) your lawyer is: {lawyer}\nExplanation: {reasons}\nIf the duty is not done you may complain and ask for another (Legal Aid Law, art. 55).',
      ),
    },
    terminated: {
      title: words('终止法律援助决定书', 'Decision to terminate legal aid'),
      body: words(
        '您的法律援助（{number}）终止。情形：{ground}\n理由：{reasons}\n依据：《法律援助法》第四十八条。救济：可以向设立该机构的司法行政部门提出异议，五日内审查（第四十九条）。',
        'Your legal aid ({number}) is terminated. Ground: {ground}\nReasons: {reasons}\nBasis: Legal Aid Law, art. 48. Remedy: object to the justice bureau, which examines it within five days (art. 49).',
      ),
    },
    objectionAnswer: {
      title: words('异议审查决定书', 'Decision on the objection'),
      body: words(
        '对您就{number}提出的异议，司法行政部门的决定和理由：{reasons}\n依据：《法律援助法》第四十九条。维持原决定而您不服的，可以依法申请行政复议或者提起行政诉讼。',
        'On your objection in {number}, the decision of the justice bureau and its reasons: {reasons}\nBasis: Legal Aid Law, art. 49. If the decision stands and you disagree, reconsideration or an administrative suit is open.',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'backstop',
    rules: [
      {
        id: 'otherPlace',
        title: words(
          '应由办案机关或者争议所在地的法律援助机构受理',
          'Belongs to the agency at the place of the organ or the dispute',
        ),
        source: la('38'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: la('2') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
