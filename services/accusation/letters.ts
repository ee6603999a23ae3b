import { type Letter, type Words, words } from '@gongdao/catalogue'

/** Letters of the procuratorate to the accuser. Sent in neutral covers; messages never name the content. */
export const letters = {
  supplement: {
    title: words('补充材料告知书', 'Notice to complete the papers'),
    body: words(
      '您提交的{number}，材料还不齐备，缺的项目都列在清单里。请一次补齐，受理期限从补齐之日起计算（《人民检察院刑事诉讼规则》第一百六十二条）。说明：{note}',
      'Your papers in {number} are not complete; every missing item is in the list. Please hand them in at one time; acceptance counts from that day (Rules of Criminal Procedure for Procuratorates, art. 162). Note: {note}',
    ),
  },
  accepted: {
    title: words('受理通知和程序性答复', 'Notice of acceptance and procedural reply'),
    body: words(
      '{unit}已受理您的控告（{number}）。办案部门应当在收到之日起三个月以内将办理进展或者结果答复您（《人民检察院刑事诉讼规则》第一百六十三条）。说明：{reasons}',
      '{unit} has accepted your accusation ({number}). Within three months of receipt you are told the progress or the result (Rules of Criminal Procedure for Procuratorates, art. 163). Note: {reasons}',
    ),
  },
  transferred: {
    title: words('移送告知书', 'Notice of transfer'),
    body: words(
      '您的控告（{number}）不属于本院管辖，已移送有权处理的机关：{organ}。理由：{reasons}\n依据：《人民检察院刑事诉讼规则》第一百六十一条。该机关不接收的，您可以在本系统重新提出。',
      'Your accusation ({number}) is not within our jurisdiction and was transferred to: {organ}. Reasons: {reasons}\nBasis: Rules of Criminal Procedure for Procuratorates, art. 161. If that organ does not take it, raise it here again.',
    ),
  },
  referred: {
    title: words('移送告知书', 'Notice of transfer'),
    body: words(
      '您的控告（{number}）已移送有管辖权的{unit}。理由：{reasons}\n该院应当自收到之日起七日以内作出处理（《人民检察院刑事诉讼规则》第一百六十一条）。',
      'Your accusation ({number}) was passed to the competent {unit}. Reasons: {reasons}\nIt decides within seven days of receipt (Rules of Criminal Procedure for Procuratorates, art. 161).',
    ),
  },
  goFirst: {
    title: words('告知先向办案机关提出', 'Please turn to the handling organ first'),
    body: words(
      '您反映的情况（{number}），依法应先向办案机关申诉或者控告：{organ}。理由：{reasons}\n它不按期答复，或者您对处理不服的，请凭这个编号回来，同级检察院应当受理（《人民检察院刑事诉讼规则》第五百五十五条）。',
      'In this matter ({number}) the law sends you to the handling organ first: {organ}. Reasons: {reasons}\nIf it does not answer in time, or you disagree, come back with this number; the procuratorate of the same level must then accept it (Rules of Criminal Procedure for Procuratorates, art. 555).',
    ),
  },
  notAccepted: {
    title: words('不予受理通知书', 'Notice of non-acceptance'),
    body: words(
      '您的控告（{number}）不予受理。理由：{reasons}\n依据：{basis}\n救济：您不服的，可以自收到本通知书之日起十日以内向上一级人民检察院申请复议。',
      'Your accusation ({number}) is not accepted. Reasons: {reasons}\nBasis: {basis}\nRemedy: within ten days of receiving this notice you may ask the superior procuratorate for review.',
    ),
  },
  progress: {
    title: words('办理进展答复', 'Reply on progress'),
    body: words('您的控告（{number}）的办理进展：{news}', 'Progress of your accusation ({number}): {news}'),
  },
  answer: {
    title: words('控告答复书', 'Answer to the accusation'),
    body: words(
      '您的控告（{number}）已审查办结。结果：{outcome}\n查明的事实和理由：{reasons}\n依据：{basis}\n救济：{remedy}',
      'The examination of your accusation ({number}) has ended. Result: {outcome}\nFacts and reasons: {reasons}\nBasis: {basis}\nRemedy: {remedy}',
    ),
  },
  explanation: {
    title: words('答复说明', 'Explanation of the answer'),
    body: words(
      '就您对{number}答复的疑问，说明如下：{reasons}',
      'On your question about the answer in {number}: {reasons}',
    ),
  },
  review: {
    title: words('复议决定书', 'Review decision'),
    body: words(
      '您对{number}提出的复议申请，上一级人民检察院的决定及理由：{reasons}\n依据：{basis}',
      'On your application for review of {number}, decision of the superior procuratorate and its reasons: {reasons}\nBasis: {basis}',
    ),
  },
} satisfies Record<string, Letter>

/** Neutral by law (JB14 56, 60): never the word for what this is about. */
export const notices = {
  news: words('您的事项{number}有更新，请凭查询码查看。', 'There is an update on your matter {number}. Use your code.'),
  yourTurn: words('您的事项{number}需要您处理，最后日期{due}。', 'Your matter {number} needs you by {due}.'),
  waiting: words('您的事项{number}等您补充材料。', 'Your matter {number} waits for papers from you.'),
  ended: words('您的事项{number}已结束。', 'Your matter {number} has ended.'),
} satisfies Record<string, Words>
