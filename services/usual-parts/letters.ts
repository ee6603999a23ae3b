import { type Letter, type Words, words } from '@gongdao/catalogue'

/**
 * The letters that go with the usual acts. `what` names the application (诉前财产保全申请 / application for preservation),
 * `law` the article on which the service rests, as it is cited in a letter.
 */
export const usualLetters = (what: Words, law: Words) =>
  ({
    supplement: {
      title: words('补充材料告知书', 'Notice to complete the papers'),
      body: words(
        `您提交的${what.zh}（{number}），材料还不齐备，缺的项目都列在清单里。请一次补齐；同一类缺项以后不会再要求您补。说明：{note}\n依据：${law.zh}`,
        `The papers of your ${what.en} ({number}) are not complete; every missing item is in the list. Please hand them in at one time; you will not be asked again for what was missing this time. Note: {note}\nBasis: ${law.en}`,
      ),
    },
    passedOn: {
      title: words('移送告知书', 'Notice that it was passed on'),
      body: words(
        `您的${what.zh}（{number}）已移送有管辖权的{unit}，不用您重新提交。理由：{reasons}\n依据：${law.zh}`,
        `Your ${what.en} ({number}) was passed to the competent {unit}; you need not file again. Reasons: {reasons}\nBasis: ${law.en}`,
      ),
    },
    transferred: {
      title: words('移送主管机关告知书', 'Notice of transfer to the competent organ'),
      body: words(
        `您的${what.zh}（{number}）不属于本系统内的单位办理，主管机关是：{organ}。理由：{reasons}\n依据：${law.zh}\n该机关不接收的，您可以凭这个编号重新提出。`,
        `Your ${what.en} ({number}) is not for a body of this counter; the competent organ is: {organ}. Reasons: {reasons}\nBasis: ${law.en}\nIf that organ does not take it, raise it again with this number.`,
      ),
    },
    refused: {
      title: words('不予受理通知书', 'Notice of non-acceptance'),
      body: words(
        `您的${what.zh}（{number}）不予受理。理由：{reasons}\n依据：{basis}\n救济：{remedy}`,
        `Your ${what.en} ({number}) is not accepted. Reasons: {reasons}\nBasis: {basis}\nRemedy: {remedy}`,
      ),
    },
    contestAnswer: {
      title: words('异议答复书', 'Answer to your objection'),
      body: words(
        `就您对${what.zh}（{number}）提出的异议，负责人复核后的答复和理由：{reasons}\n依据：${law.zh}\n仍不同意的，可以向上一级机关反映，也可以用信访反映。`,
        `On your objection in the ${what.en} ({number}), the answer of the head and the reasons: {reasons}\nBasis: ${law.en}\nIf you still disagree, turn to the superior body or raise it as a petition.`,
      ),
    },
    result: {
      title: words('办理结果告知书', 'Notice of the result'),
      body: words(
        `您的${what.zh}（{number}）已有结果。事实和理由：{reasons}\n依据：{basis}\n不服怎么办：{remedy}`,
        `There is a result on your ${what.en} ({number}). Facts and reasons: {reasons}\nBasis: {basis}\nIf you disagree: {remedy}`,
      ),
    },
  }) as const satisfies Record<string, Letter>

/** Notices name the number, never the content: a phone may be read by others. */
export const usualNotices = {
  progress: words(
    '您的事项{number}有新进展，请凭查询码查看。',
    'There is progress on your matter {number}. Use your code.',
  ),
  news: words('您的事项{number}有结果，请凭查询码查看。', 'There is a result on your matter {number}. Use your code.'),
  yourTurn: words('您的事项{number}需要您处理，请凭查询码查看。', 'Your matter {number} needs you. Use your code.'),
  ended: words('您的事项{number}已结束。', 'Your matter {number} has ended.'),
} as const satisfies Record<string, Words>
