import { type Story, step } from './story.ts'
import { given, licence, tell } from './story-parts.ts'

const told = tell('441202')
const clerk = 'procuratorate.clerk'
const head = 'procuratorate.head'
const cases = 'procuratorate.cases.clerk'
const civil = 'procuratorate.civil.clerk'

const reception = (name: string, phone: string) => ({
  topic: 'decision',
  subject: '不服不起诉决定，想当面说明',
  facts: '收到不起诉决定，认为事实没有查清，有新的证人。',
  people: 1,
  name: `示例·${name}`,
  phone,
})

/** Matters of the procuratorate beside accusations. All invented; no case named here exists. */
export const procuratorateStories: readonly Story[] = [
  told(
    'seeTheChief',
    'prosecutorReception',
    '冯杰',
    3,
    reception('冯杰', '13000000009'),
    [
      step(2, clerk, 'confirmDay', ({ date }) => ({
        day: date(15),
        place: '上午九时，12309检察服务中心接待室。',
        bring: '身份证、不起诉决定书。',
      })),
    ],
    'confirmed',
  ),
  told(
    'seeTheChiefOnScreen',
    'videoReception',
    '罗明',
    2,
    {
      ...reception('罗明', '13000000011'),
      linkPoint: 'town',
      superiorUnit: 'city',
      deviceCheck: true,
    },
    [],
    'booked',
  ),
  told(
    'readTheFile',
    'lawyerFileReview',
    '谢芳',
    2,
    {
      reader: 'defenceLawyer',
      subject: '某某涉嫌盗窃案（示例）',
      client: '示例·周先生',
      stage: 'prosecution',
      mode: 'onSite',
      name: '示例·谢芳',
      licenceNo: licence,
      firm: '示例律师事务所',
      phone: '13000000010',
    },
    [step(1, cases, 'arrange', ({ date }) => ({ day: date(3), place: '上午九时，案件管理大厅。' }))],
    'arranged',
  ),
  told(
    'hearTheDefence',
    'lawyerAppointment',
    '谢芳',
    4,
    ({ date }) => ({
      purpose: 'beHeard',
      subject: '某某涉嫌盗窃案（示例）',
      client: '示例·周先生',
      wish1: date(8),
      role: 'lawyer',
      name: '示例·谢芳',
      licenceNo: licence,
      firm: '示例律师事务所',
      phone: '13000000010',
    }),
    [step(3, cases, 'book', ({ date }) => ({ day: date(8), place: '上午九时，第一检察部。' }))],
    'booked',
  ),
  told(
    'whereIsTheCase',
    'caseInfoQuery',
    '吴强',
    6,
    {
      holder: 'procuratorate',
      roleAtProcuratorate: 'party',
      subject: '某某涉嫌诈骗案（示例）',
      wanted: ['stage', 'limit'],
      name: '示例·吴强',
      phone: '13000000007',
    },
    [
      step(5, cases, 'accept'),
      step(4, cases, 'answer', {
        found: '审查起诉阶段，2026年10月20日受理。',
        ...given('已核对您的当事人身份。', '《人民检察院案件信息公开工作规定》第五条。'),
      }),
    ],
    'answered',
  ),
  told(
    'theftAppeal',
    'criminalAppeal',
    '罗明',
    30,
    ({ date }) => ({
      against: 'judgment',
      subject: '不服盗窃罪判决',
      decidingOrgan: '示例县人民法院',
      originalCaseNo: '（2025）粤1202刑初1号',
      decisionDate: date(-532),
      grounds: '认定的数额有误，鉴定没有通知我。',
      examinedBefore: 'no',
      name: '示例·罗明',
      phone: '13000000011',
      role: 'party',
    }),
    [step(25, clerk, 'accept', { note: '材料齐备，开始审查原案。' })],
    'examining',
  ),
  told(
    'wrongAccountFrozen',
    'civilSupervision',
    '梁伟',
    16,
    {
      kind: 'enforcement',
      subject: '法院错误冻结账户',
      court: '示例县人民法院',
      caseNo: '（2025）粤1202执1号',
      grounds: '冻结的是案外人的账户。',
      request: '请监督纠正。',
      name: '示例·梁伟',
      phone: '13000000004',
      role: 'party',
    },
    [step(12, clerk, 'accept', { note: '符合受理条件。' })],
    'reviewing',
  ),
  told(
    'blackRiver',
    'publicInterestLead',
    'anonymous',
    25,
    {
      area: 'environment',
      subject: '河边夜里倒垃圾',
      place: '示例镇示例村河段',
      harm: '有人夜里往河里倒垃圾，水变黑，村里的鱼死了。',
    },
    [
      step(22, civil, 'register'),
      step(15, 'procuratorate.civil.head', 'open', { reasons: '公共利益受到损害，线索具体。' }),
      step(8, 'procuratorate.civil.head', 'suggest', {
        organ: '示例县水利局',
        urgentHarm: false,
        reasons: '请依法履行河道管理职责，两个月内书面回复。',
      }),
    ],
    'suggested',
  ),
  told(
    'tenderWantsRecord',
    'briberyRecord',
    '邓勇',
    5,
    {
      purpose: 'tender',
      subject: '示例道路工程投标',
      name: '示例·邓勇',
      phone: '13000000012',
    },
    [
      step(4, clerk, 'signpost', {
        whereToday: '投标人可以在中国裁判文书网自行查询；招标人不再要求检察机关出具告知函。',
        reasons: '检察机关自2018年8月1日起停止行贿犯罪档案查询。',
      }),
    ],
    'answered',
  ),
  told(
    'receptionDone',
    'prosecutorReception',
    '邓勇',
    40,
    reception('邓勇', '13000000012'),
    [
      step(38, clerk, 'confirmDay', ({ date }) => ({ day: date(-27), place: '上午九时，接待室。', bring: '身份证。' })),
      step(27, head, 'answerOnSpot', {
        record: '当面听取意见，释明证据情况。',
        ...given('经查，现有证据达不到起诉标准。', '《刑事诉讼法》第一百七十五条。', '可以向上一级检察院申诉。'),
      }),
    ],
    'closed',
  ),
]
