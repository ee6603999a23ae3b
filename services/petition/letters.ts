import { type Letter, type Words, words } from '@gongdao/catalogue'

/** What people receive. Places: the act's fields, the form's fields, and {number} {unit} {date} {due}. */
export const letters = {
  forwardNote: {
    title: words('信访事项转送告知', 'Notice that your petition was forwarded'),
    body: words(
      '您的信访事项（{number}）已于{date}登记，并转送{unit}。转送理由：{reasons}\n收到的单位应当自收到之日起十五日内书面告知您是否由其办理、走什么程序（《信访工作条例》第二十二条、第二十三条）。该单位认为不归它管的，要在五个工作日内说明理由提出异议，不能把您推来推去。',
      'Your petition ({number}) was registered on {date} and forwarded to {unit}. Reason: {reasons}\nThat unit must tell you in writing within 15 days whether it handles the matter and how (Regulations on Petition Work, arts. 22 and 23). If it thinks it is not competent it must object with reasons within five working days; you will not be sent from door to door.',
    ),
  },
  correction: {
    title: words('请补充材料', 'Please complete your petition'),
    body: words(
      '您的信访事项（{number}）还缺清单中标明的内容。请一次补齐；同一类缺项以后不会再要求您补。补充期间我们的登记转送时限照常计算；到期没有补充的，我们按现有内容继续办理。说明：{note}',
      'Your petition ({number}) lacks the items marked in the list. Please complete them once; you will not be asked again for what was missing this time. Our own time limit goes on meanwhile; if you add nothing by the date shown, we go on with what we have. Note: {note}',
    ),
  },
  sorting: {
    title: words('信访事项告知书', 'Notice of receipt, way and procedure'),
    body: words(
      '{unit}已收到您的信访事项（{number}）。经审查，依法应走的途径是：{path}；处理路径：{route}。\n理由：{reasons}\n接下来：{nextSteps}\n由本机关办理的，自受理之日起六十日内办结；情况复杂经负责人批准可延长不超过三十日，并会告知您理由（《信访工作条例》第三十四条）。您认为分类不对的，可以在办理页面提出“对分类有异议”，由单位负责人复核并书面答复。',
      '{unit} has received your petition ({number}). The way that the law provides: {path}; route: {route}.\nReasons: {reasons}\nWhat happens next: {nextSteps}\nWhat is handled here is finished within 60 days of acceptance; in complex cases the head may add at most 30 days and you will be told why (Regulations on Petition Work, art. 34). If you think the sorting is wrong, choose “contest the sorting”; the head of the unit looks at it again and answers in writing.',
    ),
  },
  notAccepted: {
    title: words('信访事项不予受理告知书', 'Notice that the petition is not accepted'),
    body: words(
      '您的信访事项（{number}）不予受理。情形：{ground}\n理由：{reasons}\n依据：{basis}\n救济：您认为不对的，可以在页面所示日期前提出异议，由单位负责人复核并书面答复；也可以向上一级机关或者同级信访部门反映（《信访工作条例》第四十条）。',
      'Your petition ({number}) is not accepted. Case: {ground}\nReasons: {reasons}\nBasis: {basis}\nRemedy: if you think this is wrong, contest it by the date shown; the head of the unit looks at it again and answers in writing. You may also turn to the superior authority or the petition office (Regulations on Petition Work, art. 40).',
    ),
  },
  contestAnswer: {
    title: words('分类异议答复', 'Answer to your objection to the sorting'),
    body: words(
      '对您就{number}提出的分类异议，复核结果：{verdict}\n理由：{reasons}\n接下来：{nextSteps}',
      'On your objection to the sorting of {number}: {verdict}\nReasons: {reasons}\nWhat happens next: {nextSteps}',
    ),
  },
  suggestionReply: {
    title: words('建议意见回复', 'Reply to your suggestion'),
    body: words(
      '感谢您提出建议（{number}）。经研究论证：{adoption}\n说明：{reasons}',
      'Thank you for your suggestion ({number}). After consideration: {adoption}\nExplanation: {reasons}',
    ),
  },
  extension: {
    title: words('延长办理期限告知书', 'Notice of extension'),
    body: words(
      '您的信访事项（{number}）情况复杂，经本机关负责人批准，延长办理期限，最长三十日，新的最后期限是{due}。延期理由：{reasons}（《信访工作条例》第三十四条）',
      'Your petition ({number}) is complex. With the approval of the head of this authority the time is extended by 30 days at most; the new last day is {due}. Reasons: {reasons} (Regulations on Petition Work, art. 34)',
    ),
  },
  opinion: {
    title: words('信访处理意见书', 'Opinion on the petition'),
    body: words(
      '信访人的请求：{request}\n查明的事实和理由：{reasons}\n处理意见：{result}\n法律法规和政策依据：{basis}\n救济：您不服本意见的，可以自收到本意见书之日起三十日内，请求{unit}的上一级机关、单位复查（《信访工作条例》第三十五条）。{number}，{date}',
      'What you asked: {request}\nFacts found and reasons: {reasons}\nOpinion: {result}\nLegal and policy basis: {basis}\nRemedy: within 30 days of receiving this opinion you may ask the authority one level above {unit} for review (Regulations on Petition Work, art. 35). {number}, {date}',
    ),
  },
  review: {
    title: words('信访事项复查意见书', 'Review opinion'),
    body: words(
      '您对信访处理意见提出的复查请求（{number}），复查意见：维持。\n事实和理由：{reasons}\n依据：{basis}\n救济：您不服的，可以自收到本意见书之日起三十日内，请求{unit}的上一级机关、单位复核（《信访工作条例》第三十六条）。',
      'On your request for review ({number}): upheld.\nFacts and reasons: {reasons}\nBasis: {basis}\nRemedy: within 30 days of receiving this opinion you may ask the authority one level above {unit} for re-review (Regulations on Petition Work, art. 36).',
    ),
  },
  reviewChanged: {
    title: words('信访事项复查意见书', 'Review opinion'),
    body: words(
      '您对信访处理意见提出的复查请求（{number}），复查意见：变更原处理意见，并督促落实。\n事实和理由：{reasons}\n依据：{basis}\n救济：您不服的，可以自收到本意见书之日起三十日内，请求{unit}的上一级机关、单位复核（《信访工作条例》第三十六条）。',
      'On your request for review ({number}): the opinion is changed and carried out.\nFacts and reasons: {reasons}\nBasis: {basis}\nRemedy: within 30 days of receiving this opinion you may ask the authority one level above {unit} for re-review (Regulations on Petition Work, art. 36).',
    ),
  },
  recheck: {
    title: words('信访事项复核意见书', 'Re-review opinion'),
    body: words(
      '您的复核请求（{number}），复核意见：{verdict}\n事实和理由：{reasons}\n依据：{basis}\n本意见是信访程序的最后意见。同一事实和理由不再受理（《信访工作条例》第三十六条）；有新的事实或者属于其他法定程序的，您仍可依法提出。',
      'On your request for re-review ({number}): {verdict}\nFacts and reasons: {reasons}\nBasis: {basis}\nThis is the last opinion in the petition procedure. The same facts and reasons are not accepted again (Regulations on Petition Work, art. 36); new facts, or another procedure that the law provides, remain open to you.',
    ),
  },
  execution: {
    title: words('落实情况告知', 'How the opinion was carried out'),
    body: words(
      '您的信访事项（{number}）的处理意见已落实：{done}\n请您确认；没有落实或者落实得不对，请在{due}前告诉我们，我们会继续督促。',
      'The opinion on your petition ({number}) was carried out: {done}\nPlease confirm. If it was not, or not properly, tell us by {due} and we will go on.',
    ),
  },
} satisfies Record<string, Letter>

/** Short messages. They say that something happened, never what the matter is about. */
export const notices = {
  progress: words(
    '您的事项{number}有新进展，请登录或凭查询码查看。',
    'There is news on your matter {number}. Sign in or use your code.',
  ),
  yourTurn: words(
    '您的事项{number}需要您看一下，最后日期{due}。',
    'Your matter {number} needs your attention by {due}.',
  ),
  contested: words(
    '{number}的信访人对分类提出异议，请单位负责人在{due}前复核答复。',
    'The sorting of {number} is contested; the head of the unit answers by {due}.',
  ),
  closed: words(
    '您的事项{number}已经结束，结果和依据可以随时查看。',
    'Your matter {number} has ended; the result and its basis stay open to you.',
  ),
} satisfies Record<string, Words>
