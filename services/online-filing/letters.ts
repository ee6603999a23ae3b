import { words } from '@gongdao/catalogue'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const usual = usualLetters(
  words('起诉', 'complaint'),
  words('《民事诉讼法》第一百二十六条、第一百二十七条', 'Civil Procedure Law, arts. 126 and 127'),
)

/** The letters of the filing division. */
export const letters = {
  supplement: usual.supplement,
  passedOn: usual.passedOn,
  transferred: usual.transferred,
  receipt: {
    title: words('收到诉讼材料收据', 'Receipt of papers'),
    body: words(
      '{date}收到您的起诉材料（{number}）：{list}\n{due}以前立案或者书面告知结果（《民事诉讼法》第一百二十六条，行政案件为《行政诉讼法》第五十一条）。',
      'On {date} your papers ({number}) were received: {list}\nBy {due} the case is filed or you are told in writing (Civil Procedure Law, art. 126; Administrative Litigation Law, art. 51).',
    ),
  },
  complaintReturned: {
    title: words('退回起诉状通知书', 'Notice of return of the complaint'),
    body: words(
      '您的起诉（{number}）没有按通知补正，起诉状退回。理由：{reasons}\n依据：{basis}\n坚持起诉的，法院会作出裁定。救济：{remedy}',
      'Your complaint ({number}) was not completed and is returned. Reasons: {reasons}\nBasis: {basis}\nIf you insist, the court rules. Remedy: {remedy}',
    ),
  },
  mediationEnded: {
    title: words('诉前调解结果告知', 'End of mediation'),
    body: words(
      '您的案件（{number}）诉前调解结束：{outcome}',
      'Mediation in your case ({number}) has ended: {outcome}',
    ),
  },
  filed: {
    title: words('受理案件和交费通知书', 'Notice of filing and of the fee'),
    body: words(
      '您的起诉（{number}）已立案，案号：{caseNo}。应交受理费：{feeFen}。{howToPay}\n收到通知次日起七日以内交；有困难的，在期限内书面申请缓交、减交、免交；不交也不申请的，按撤诉处理（《诉讼费用交纳办法》第二十二条）。',
      'Your complaint ({number}) is filed as {caseNo}. Acceptance fee: {feeFen}. {howToPay}\nPay within seven days of this notice; for hardship apply in writing in that time; otherwise it is treated as withdrawn (Measures on Litigation Fees, art. 22).',
    ),
  },
  paymentNotFound: {
    title: words('没有查到缴费', 'The payment was not found'),
    body: words(
      '您的案件（{number}）还没有查到受理费：{reasons}',
      'The fee of your case ({number}) was not found: {reasons}',
    ),
  },
  reliefGranted: {
    title: words('诉讼费用缓减免决定', 'Decision on fee relief'),
    body: words('您的案件（{number}）诉讼费用：{grant}', 'Fee in your case ({number}): {grant}'),
  },
  reliefRefused: {
    title: words('不同意缓减免告知书', 'Refusal of fee relief'),
    body: words(
      '您的案件（{number}）不同意缓交、减交、免交。理由：{reasons}\n请在七日以内交费（《诉讼费用交纳办法》第二十二条、第五十一条）。',
      'Relief in your case ({number}) is refused. Reasons: {reasons}\nPlease pay within seven days (Measures on Litigation Fees, arts. 22 and 51).',
    ),
  },
  treatedAsWithdrawn: {
    title: words('按撤诉处理裁定书', 'Ruling: treated as withdrawn'),
    body: words(
      '您的案件（{number}）按撤诉处理。理由：{reasons}\n依据：{basis}\n您可以怎么办：{remedy}',
      'Your case ({number}) is treated as withdrawn. Reasons: {reasons}\nBasis: {basis}\nWhat you can do: {remedy}',
    ),
  },
  docketed: {
    title: words('移送审判庭告知', 'With the trial division'),
    body: words(
      '您的案件（{number}）已转{division}，开庭时间另行通知。',
      'Your case ({number}) is with {division}; the hearing is notified separately.',
    ),
  },
  rejected: {
    title: words('不予受理裁定书', 'Ruling of non-acceptance'),
    body: words(
      '您的起诉（{number}）不予受理。理由：{reasons}\n依据：{basis}\n救济：{remedy}\n不服的，收到之日起十日以内上诉（{due}以前）。',
      'Your complaint ({number}) is not accepted. Reasons: {reasons}\nBasis: {basis}\nRemedy: {remedy}\nYou may appeal within ten days of receipt (by {due}).',
    ),
  },
  appealRuling: {
    title: words('二审裁定告知', 'Ruling on appeal'),
    body: words('您的上诉（{number}）已有裁定：{reasons}', 'There is a ruling on your appeal ({number}): {reasons}'),
  },
} as const

export const notices = usualNotices
