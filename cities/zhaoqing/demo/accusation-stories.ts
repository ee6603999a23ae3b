import { type Story, step } from './story.ts'

interface Accusation {
  readonly name: string
  readonly phone: string
  readonly kind: string
  readonly subject: string
  readonly accused: string
  readonly facts: string
  readonly request?: string
  readonly role?: string
  readonly before?: 'none' | 'noAnswer' | 'disagree'
}

const answers = ({
  name,
  before = 'none',
  role = 'victim',
  request = '请依法审查并书面答复。',
  ...rest
}: Accusation) => ({
  ...rest,
  before,
  ...(before === 'none' ? {} : { beforeWhat: '上个月向办案机关书面提出。' }),
  role,
  request,
  name: `示例·${name}`,
  protect: true,
  authorised: false,
  told: 'read',
})

const phones: Record<string, string> = {
  林晓: '13000000001',
  吴强: '13000000007',
  冯杰: '13000000009',
  罗明: '13000000011',
}

const notOpening = (name: string, subject: string, facts: string) =>
  answers({ name, phone: phones[name]!, kind: 'policeNotOpening', subject, accused: '某派出所（示例）', facts })

const accept = (day: number, by = 'procuratorate.clerk') =>
  step(day, by, 'accept', { reasons: '材料齐备，属于本院管辖，予以受理。' })

const answer = (day: number, outcome: string, reasons: string, by = 'procuratorate.clerk') =>
  step(day, by, 'answer', {
    outcome,
    reasons,
    basis: '《人民检察院刑事诉讼规则》第五百五十七条至第五百六十三条。',
    remedy: '对答复有疑问的，可以请本院说明；不服不立案决定的，十日以内可以向上一级检察院申请复议。',
  })

const story = (
  id: string,
  by: string,
  day: number,
  given: Record<string, unknown>,
  steps: Story['steps'],
  ends: string,
): Story => ({
  id,
  service: 'accusation',
  by,
  region: '441202',
  day,
  answers: given,
  steps,
  ends,
})

const theft = '店里被盗后到派出所报案，只做了登记，两个月没有立案也没有不立案通知。'
const bail = {
  kind: 'judicialOfficerUnlawfulAct',
  subject: '取保候审结束半年，保证金没有退',
  accused: '某公安分局（示例）',
  facts: '取保候审去年期满解除，保证金一万元一直没有退还。',
}

/** Accusations to the procuratorate, one in every state. All invented; no organ named here exists. */
export const accusationStories: readonly Story[] = [
  story('shopTheft', '林晓', 2, notOpening('林晓', '店里被盗，派出所不立案', theft), [], 'submitted'),
  story(
    'fraudNotOpened',
    '吴强',
    12,
    notOpening('吴强', '被骗十二万元，报案没有下文', '网上投资被骗，报案三个月没有消息。'),
    [],
    'submitted',
  ),
  story(
    'identityMissing',
    '冯杰',
    5,
    notOpening('冯杰', '被打伤，派出所只调解', '被人打成轻伤，派出所只让调解，没有立案。'),
    [
      step(3, 'procuratorate.clerk', 'returnForSupplement', {
        items: ['identity'],
        note: '请补交身份证明，其他材料齐全。',
      }),
    ],
    'needsSupplement',
  ),
  story(
    'belongsToSihui',
    '罗明',
    9,
    notOpening('罗明', '四会工地伤人案没有立案', '事情发生在四会的工地，当地派出所没有立案。'),
    [
      step(5, 'procuratorate.clerk', 'referOn', {
        unit: 'sihui.procuratorate.controlAppeals',
        reasons: '案件由四会市公安局办理，属于四会市人民检察院管辖。',
      }),
    ],
    'referred',
  ),
  story(
    'bailMoneyFirst',
    '林晓',
    12,
    answers({ name: '林晓', phone: phones.林晓!, ...bail, role: 'party' }),
    [
      step(8, 'procuratorate.clerk', 'tellHandlingOrganFirst', {
        organ: '办理该案的公安分局法制部门',
        reasons: '依法应当先向办案机关申诉；逾期不答复或者不服的，再向本院提出，本院应当受理。',
      }),
    ],
    'toldFirst',
  ),
  story(
    'notOurPower',
    '吴强',
    11,
    notOpening('吴强', '民事欠款要求公安立案', '对方欠货款不还，公安说是民事纠纷。'),
    [
      step(6, 'procuratorate.clerk', 'notAccept', {
        reasons: '经审查属于民事债权债务纠纷，没有犯罪事实的证据。',
        basis: '《人民检察院刑事诉讼规则》第一百六十二条。',
      }),
    ],
    'notAccepted',
  ),
  story(
    'beingExamined',
    '冯杰',
    30,
    notOpening('冯杰', '电动车多次被盗不立案', '一年内报案三次都没有立案。'),
    [accept(26)],
    'examining',
  ),
  story(
    'threeMonthsOver',
    '罗明',
    104,
    notOpening('罗明', '合同诈骗报案没有立案', '对方收了订金就失踪，报案半年没有立案。'),
    [accept(99), step(12, 'she', 'urge', { text: '三个月过去了，请答复。' })],
    'examining',
  ),
  story(
    'bailMoneyExamined',
    '林晓',
    14,
    answers({ name: '林晓', phone: phones.林晓!, ...bail, role: 'party', before: 'noAnswer' }),
    [accept(9)],
    'examiningUnlawfulAct',
  ),
  story(
    'seizedPhone',
    '吴强',
    22,
    answers({
      name: '吴强',
      phone: phones.吴强!,
      kind: 'judicialOfficerUnlawfulAct',
      subject: '与案件无关的手机被扣押不还',
      accused: '某公安分局（示例）',
      facts: '我是证人，手机被扣押五个月，没有扣押清单。',
      role: 'interestedPerson',
      before: 'noAnswer',
    }),
    [
      accept(17),
      step(8, 'procuratorate.clerk', 'askOrgan', {
        organ: '某公安分局法制大队',
        reasons: '请说明扣押的法律手续和不退还的理由。',
      }),
    ],
    'organAsked',
  ),
  story(
    'lawyerTurnedAway',
    '冯杰',
    8,
    answers({
      name: '冯杰',
      phone: phones.冯杰!,
      kind: 'defenceRightsObstructed',
      subject: '会见当事人两次被拒绝',
      accused: '某看守所（示例）',
      facts: '持三证要求会见，两次以没有会见室为由拒绝，超过四十八小时。',
      role: 'defender',
    }),
    [accept(5)],
    'examiningObstruction',
  ),
  story(
    'policeAsked',
    '罗明',
    26,
    notOpening('罗明', '被敲诈勒索报案不受理', '有聊天记录和转账记录，派出所说证据不足。'),
    [accept(20), step(4, 'procuratorate.clerk', 'askPolice', { reasons: '请公安机关书面说明不立案的理由。' })],
    'policeAsked',
  ),
  story(
    'policeExplained',
    '林晓',
    40,
    notOpening('林晓', '入室盗窃只按治安案件处理', '损失六千多元，派出所按治安案件处理。'),
    [
      accept(34),
      step(13, 'procuratorate.clerk', 'askPolice', { reasons: '请说明没有按刑事案件立案的理由。' }),
      step(5, 'procuratorate.clerk', 'recordPoliceReasons', {
        explanation: '公安机关说明：价格认定尚未作出，损失数额待定。',
      }),
    ],
    'policeExplained',
  ),
  story(
    'policeMustOpen',
    '吴强',
    55,
    notOpening('吴强', '故意伤害轻伤不立案', '鉴定为轻伤二级，公安仍不立案。'),
    [
      accept(49),
      step(28, 'procuratorate.clerk', 'askPolice', { reasons: '请说明不立案理由。' }),
      step(20, 'procuratorate.clerk', 'recordPoliceReasons', { explanation: '公安机关说明：双方正在调解。' }),
      step(6, 'procuratorate.head', 'notifyPolice', {
        reasons: '轻伤鉴定已经作出，调解不影响立案，不立案理由不能成立。',
        basis: '《人民检察院刑事诉讼规则》第五百六十一条、第五百六十三条。',
      }),
    ],
    'policeMustAct',
  ),
  story(
    'monthlyProgress',
    '冯杰',
    90,
    notOpening('冯杰', '涉案资金去向不明', '案件撤销后资金没有返还。'),
    [accept(85), step(12, 'procuratorate.clerk', 'progressReply', { news: '已调取三家银行流水，正在核对资金去向。' })],
    'followUp',
  ),
  story(
    'answeredTrue',
    '罗明',
    48,
    answers({
      name: '罗明',
      phone: phones.罗明!,
      kind: 'judicialOfficerUnlawfulAct',
      subject: '查封房屋超过期限',
      accused: '某公安分局（示例）',
      facts: '房屋被查封超过两年，没有续封手续。',
      role: 'interestedPerson',
      before: 'disagree',
    }),
    [accept(43), answer(3, 'correctionIssued', '经查属实，查封已超过期限，已通知纠正并解除查封。')],
    'answered',
  ),
  story(
    'askedToExplain',
    '林晓',
    60,
    notOpening('林晓', '宠物店诈骗不立案', '交了定金店就关门。'),
    [
      accept(55),
      answer(9, 'policeRight', '经审查，属于合同纠纷，公安机关不立案的理由成立。'),
      step(2, 'she', 'askExplanation', { question: '店主同时骗了八个人，为什么还是合同纠纷？' }),
    ],
    'explaining',
  ),
  story(
    'noCaseOpened',
    '吴强',
    50,
    answers({
      name: '吴强',
      phone: phones.吴强!,
      kind: 'prosecutorUnlawfulAct',
      subject: '检察人员不让查阅案卷',
      accused: '某检察人员（示例）',
      facts: '申请阅卷三次没有安排。',
      role: 'agentAdLitem',
    }),
    [accept(45), answer(4, 'notOpened', '阅卷延迟因系统升级造成，已补充安排，不构成违法。')],
    'notOpened',
  ),
  story(
    'superiorReviews',
    '冯杰',
    40,
    notOpening('冯杰', '邻居毁坏果树不立案', '二十多棵果树被砍，派出所说价值不够。'),
    [
      step(35, 'procuratorate.clerk', 'notAccept', {
        reasons: '价格认定为两千余元，未达到立案标准。',
        basis: '《人民检察院刑事诉讼规则》第一百六十二条。',
      }),
      step(28, 'she', 'askReview', { objection: '果树正在盛产期，价格认定只算了木材的价钱。' }),
    ],
    'inReview',
  ),
  story(
    'transferredOut',
    '罗明',
    25,
    notOpening('罗明', '村干部侵占集体资金', '村集体鱼塘租金三年没有入账。'),
    [
      step(21, 'procuratorate.clerk', 'transferOut', {
        organ: '端州区纪委监委信访室，电话12388',
        reasons: '反映村干部涉嫌职务违法，依法由监察机关管辖。',
      }),
    ],
    'transferred',
  ),
  story(
    'answeredAndClosed',
    '林晓',
    100,
    notOpening('林晓', '手机被抢夺报案不立案', '报案后一个月没有立案。'),
    [
      accept(94),
      step(80, 'procuratorate.clerk', 'askPolice', { reasons: '请说明不立案的理由。' }),
      step(74, 'procuratorate.clerk', 'recordPoliceReasons', { explanation: '公安机关已补充立案。' }),
      answer(70, 'policeNotified', '公安机关已经立案侦查。'),
      step(66, 'she', 'confirm'),
      step(65, 'she', 'rate', { stars: 5 }),
    ],
    'closed',
  ),
  story(
    'accuserWithdrew',
    '吴强',
    18,
    notOpening('吴强', '误会一场', '后来发现是误会。'),
    [step(15, 'she', 'withdraw')],
    'withdrawn',
  ),
]
