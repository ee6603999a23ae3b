import type { RefusalTable } from '@gongdao/platform/http'
import { fieldFaults } from './field-faults.ts'

/** Every refusal of the record: its status, and a sentence that tells the person what to do next. */
export const refusals = {
  'matters/not-found': {
    status: 404,
    zh: () => '没有找到这个事项。请核对编号和查询码；有账号的，请先登录。',
    en: () => 'No such matter. Check the number and the code; if you have an account, sign in first.',
  },
  'matters/unknown-service': {
    status: 404,
    zh: () => '没有这个服务。请从首页“说说发生了什么”重新选择。',
    en: () => 'There is no such service. Start again from “say what happened” on the home page.',
  },
  'matters/unknown-act': {
    status: 404,
    zh: () => '这个事项没有这一步。请刷新页面，按页面上的按钮办理。',
    en: () => 'This matter has no such step. Reload the page and use its buttons.',
  },
  'matters/changed': {
    status: 412,
    zh: ({ acts }) => `您打开之后，这个事项又有了${acts?.length ?? ''}项变化。请看变化，刷新后再决定。`,
    en: ({ acts }) =>
      `Since you opened it, ${acts?.length ?? 'some'} thing(s) happened to this matter. Look at them, reload, then decide.`,
  },
  'matters/busy': {
    status: 409,
    zh: () => '这个事项正在被多人同时办理，请稍等几秒再试。',
    en: () => 'Several people are working on this matter at once. Wait a few seconds and try again.',
  },
  'matters/key-reused': {
    status: 422,
    zh: () => '这个幂等键已经用于另一份内容。请换一个新的键再提交。',
    en: () => 'This idempotency key was used for another body. Send it again under a new key.',
  },
  'matters/key-unfit': {
    status: 400,
    zh: ({ least = 8, most = 200 }) => `幂等键要有 ${least} 到 ${most} 个字符。建议使用 UUID。`,
    en: ({ least = 8, most = 200 }) => `An idempotency key has ${least} to ${most} characters. Use a UUID.`,
  },
  'matters/unreadable-characters': {
    status: 422,
    zh: () => '内容里有无法保存的字符。请删去特殊符号后再提交。',
    en: () => 'The text holds characters that cannot be stored. Remove special signs and send it again.',
  },
  'matters/fields-wrong': {
    status: 422,
    zh: ({ errors }) => `有${errors?.length ?? ''}处需要修改：${namesOf(errors, '、')}。请改好后再提交。`,
    en: ({ errors }) => `Please correct: ${namesOf(errors, ', ')}. Then send it again.`,
    errors: fieldFaults,
  },
  'matters/level-too-low': {
    status: 403,
    zh: ({ needed }) =>
      needed === 'realName' ? '这项服务需要实名认证。请先完成实名认证。' : '这项服务需要验证手机号。请先用手机号登录。',
    en: ({ needed }) =>
      needed === 'realName'
        ? 'This service needs your verified real name. Verify it first.'
        : 'This service needs your telephone number. Sign in with it first.',
  },
  'matters/sealed-elsewhere': {
    status: 403,
    zh: () => '这类举报不能在这里提交。职务违法犯罪请拨打 12388 或登录中央纪委国家监委举报网站。',
    en: () =>
      'Such tips cannot be filed here. For corruption call 12388 or use the website of the supervisory commission.',
  },
  'matters/staff-file-for-others': {
    status: 403,
    zh: () => '工作账号只能代为登记窗口、电话、来信、来访的事项。自己的事请用个人账号提交。',
    en: () =>
      'A staff account can only take down what came by window, telephone, letter or visit. For your own matter use a personal account.',
  },
  'matters/channel-not-yours': {
    status: 403,
    zh: () => '这个来源只能由工作人员登记。请直接在网上提交。',
    en: () => 'Only staff can register this channel. File it online instead.',
  },
  'matters/too-many-representatives': {
    status: 422,
    zh: ({ most = 5 }) => `代表最多${most}人（《信访工作条例》第二十条）。请推选不超过${most}名代表。`,
    en: ({ most = 5 }) => `There can be at most ${most} representatives. Choose no more than ${most}.`,
  },
  'matters/already-represents': {
    status: 409,
    zh: () => '这个人已经是代表了，不用再添加。',
    en: () => 'This person already represents the matter; there is nothing to add.',
  },
  'matters/unknown-region': {
    status: 422,
    zh: () => '没有这个地方的代码。请从列表里选择；不清楚就选“地点未明”。',
    en: () => 'There is no such place. Choose one from the list, or “not known”.',
  },
  'matters/unknown-unit': {
    status: 422,
    zh: () => '没有这个单位。请从单位列表里选择。',
    en: () => 'There is no such unit. Choose one from the list.',
  },
  'matters/unit-dissolved': {
    status: 409,
    zh: () => '这个单位已经撤销。请选择承接它职责的单位。',
    en: () => 'This unit was dissolved. Choose the one that took over.',
  },
  'matters/unit-not-able': {
    status: 422,
    zh: () => '这个单位不能承办这类事项。请选择有职权的单位。',
    en: () => 'This unit cannot be responsible for such matters. Choose a competent one.',
  },
  'matters/same-unit': {
    status: 409,
    zh: () => '事项本来就在这个单位。请选择别的单位。',
    en: () => 'The matter is with this unit already. Choose another.',
  },
  'matters/no-superior': {
    status: 409,
    zh: () => '没有登记这个单位的上一级，不能送上一级办理。请联系 12345 或同级信访部门。',
    en: () => 'No superior of this unit is registered. Call 12345 or turn to the petition office.',
  },
  'matters/nowhere-back': {
    status: 409,
    zh: () => '这个事项没有前一个单位，不能退回。请转交给有职权的单位。',
    en: () => 'There is no earlier unit to go back to. Refer it to a competent one.',
  },
  'matters/not-your-role': {
    status: 403,
    zh: ({ by }) => `这一步由${rolesZh(by)}办理。请联系他们，或在页面上选择您能办的步骤。`,
    en: ({ by }) => `This step is for: ${(by ?? []).join(', ')}. Ask them, or choose a step that is yours.`,
  },
  'matters/not-this-body': {
    status: 403,
    zh: () => '这一步要由有职权的机关办理，您的单位不能办。请转送有权处理的机关。',
    en: () => 'Only a competent body may take this step. Forward the matter to one.',
  },
  'matters/recused': {
    status: 403,
    zh: () => '这名工作人员对本事项已经回避，不能办理。请由其他人承办。',
    en: () => 'This member of staff is recused from the matter. Let somebody else handle it.',
  },
  'matters/only-the-applicant': {
    status: 403,
    zh: () => '推选代表要由提出事项的人本人办理，代表不能再转托他人。',
    en: () => 'Only the person who brought the matter names representatives; a representative cannot pass that on.',
  },
  'matters/limit-over': {
    status: 409,
    zh: ({ due = '' }) => `期限已于 ${due} 届满，届满后不能再延长或者中止。请尽快办结并说明原因。`,
    en: ({ due = '' }) => `The time ended on ${due}: it can no longer be extended or suspended. Finish it and say why.`,
  },
  'matters/only-yourself': {
    status: 403,
    zh: () => '您只能申请自己回避。要让别人回避，请找单位负责人。',
    en: () => 'You can only recuse yourself. For others ask the head of the unit.',
  },
  'matters/not-possible-now': {
    status: 409,
    zh: () => '事项现在的状态不能办这一步。请刷新页面，看看下一步是什么。',
    en: () => 'This step is not possible in the present state. Reload the page and see what is next.',
  },
  'matters/condition-not-met': {
    status: 409,
    zh: () => '这一步的条件还没有满足。请核对填写的内容和事项的情况。',
    en: () => 'The condition of this step is not met. Check what you filled in and how the matter stands.',
  },
  'matters/closed': {
    status: 409,
    zh: () => '事项已经办结，不能再办这一步。有新情况请重新提出。',
    en: () => 'The matter is closed. If there is something new, file it again.',
  },
  'matters/merged': {
    status: 409,
    zh: ({ into = '' }) => `本事项已并入 ${into}，请在那个事项里办理。`,
    en: ({ into = '' }) => `This matter was merged into ${into}. Act there.`,
  },
  'matters/suspended': {
    status: 409,
    zh: ({ until }) => `事项正在中止，等待：${until?.zh ?? ''}。请先恢复计时再办理。`,
    en: ({ until }) => `The matter is suspended until: ${until?.en ?? ''}. Resume it first.`,
  },
  'matters/not-suspended': {
    status: 409,
    zh: () => '事项没有中止，不用恢复。请直接办理。',
    en: () => 'The matter is not suspended. Just go on.',
  },
  'matters/clock-not-running': {
    status: 409,
    zh: () => '这个期限现在没有在计算，不能延长或重新计算。请核对事项状态。',
    en: () => 'This time limit is not running now, so it cannot be changed. Check the state of the matter.',
  },
  'matters/already-extended': {
    status: 409,
    zh: () => '期限只能延长一次，已经延长过了。请在现有期限内办结。',
    en: () => 'A limit is extended once only, and it has been. Finish within the present time.',
  },
  'matters/not-referable': {
    status: 409,
    zh: () => '这类事项不走转交。请按页面上的步骤办理。',
    en: () => 'Such matters are not referred. Use the steps on the page.',
  },
  'matters/referral-waits': {
    status: 409,
    zh: () => '转交还没有处理。请先接收，或在期限内提出异议。',
    en: () => 'A referral is waiting. Accept it first, or object in time.',
  },
  'matters/no-referral': {
    status: 409,
    zh: () => '现在没有待处理的转交。请刷新页面。',
    en: () => 'No referral is waiting. Reload the page.',
  },
  'matters/no-more-refusing': {
    status: 409,
    zh: () => '已经两次提出异议，承办单位已经确定，不能再推。请依法办理；职权问题请报上级协调。',
    en: () => 'It was refused twice and its owner is settled. Handle it; take questions of competence to the superior.',
  },
  'matters/nothing-to-answer': {
    status: 409,
    zh: () => '没有待答复的留言。请刷新页面。',
    en: () => 'No message waits for an answer. Reload the page.',
  },
  'matters/nothing-added': {
    status: 422,
    zh: () => '请写一句说明，或者选择要补充的材料。',
    en: () => 'Write a line, or choose the papers that you add.',
  },
  'matters/urged-today': {
    status: 429,
    zh: () => '今天已经催办过，单位负责人已经收到提醒。请明天再试，或给承办人留言。',
    en: () => 'You have urged today and the head was told. Try tomorrow, or write to the handler.',
  },
  'matters/not-answered-yet': {
    status: 409,
    zh: () => '事项还没有答复，答复之后再评价。着急可以催办。',
    en: () => 'It is not answered yet; rate it afterwards. If it is urgent, urge.',
  },
  'matters/already-rated': {
    status: 409,
    zh: () => '您已经评价过了，谢谢。还有意见可以重新反映。',
    en: () => 'You have rated it already, thank you. If there is more to say, tell us anew.',
  },
  'matters/whole-stars': {
    status: 422,
    zh: () => '请打 1 到 5 的整数分。',
    en: () => 'Give a whole number from 1 to 5.',
  },
  'matters/nothing-to-take-back': {
    status: 409,
    zh: () => '没有可以撤回的步骤。',
    en: () => 'There is no step to take back; go on with the next one.',
  },
  'matters/not-the-last-act': {
    status: 409,
    zh: ({ last }) => `只能撤回最后一步（第 ${last ?? '-'} 项）。请先看最新的经过。`,
    en: ({ last }) => `Only the last step (no. ${last ?? '-'}) can be taken back. Look at the timeline first.`,
  },
  'matters/nothing-to-receive': {
    status: 409,
    zh: () => '没有等您签收的文书，或者这一份已经签收过了。',
    en: () => 'No letter waits for you here, or you have received this one already.',
  },
  'matters/already-served': {
    status: 409,
    zh: () => '这一步的文书已经送达，不能撤回。需要更正的，请依法另行作出。',
    en: () => 'The letter of this step was served; it cannot be taken back. Correct it by a new decision.',
  },
  'matters/not-on-the-list': {
    status: 422,
    zh: ({ list }) => `只能就材料清单里的项目要求补正（${(list ?? []).join('、')}）。请对照清单。`,
    en: ({ list }) => `Papers can only be returned for items of the list (${(list ?? []).join(', ')}). Check it.`,
  },
  'matters/verdict-missing': {
    status: 422,
    zh: ({ items }) => `补正要一次说全：请对每一项给出结论，还差${(items ?? []).join('、')}。`,
    en: ({ items }) => `Papers are returned once and completely: give a verdict on ${(items ?? []).join(', ')} too.`,
  },
  'matters/nothing-lacks': {
    status: 422,
    zh: () => '清单上的材料都齐，不能退回补正。请直接办理。',
    en: () => 'Everything on the list is in order. Go on instead of returning it.',
  },
  'matters/visible-the-first-time': {
    status: 409,
    zh: ({ items }) => `${(items ?? []).join('、')}在第一次补正时就看得到，不能第二次再提。请按现有材料办理。`,
    en: ({ items }) =>
      `${(items ?? []).join(', ')} could be seen the first time and may not be raised again. Go on with what there is.`,
  },
  'matters/no-representatives': {
    status: 409,
    zh: () => '这件事没有代表。',
    en: () => 'This matter has no representatives.',
  },
  'matters/nobody-kept-away': {
    status: 409,
    zh: () => '没有人在回避。',
    en: () => 'Nobody is kept away from this matter.',
  },
  'matters/not-kept-away': {
    status: 422,
    zh: () => '这个人没有在回避，请核对。',
    en: () => 'This person is not kept away from the matter. Check whom you mean.',
  },
  'matters/not-in-your-mandate': {
    status: 403,
    zh: () => '您受托帮忙，可以补材料、留言、催办；这一步要由本人决定。',
    en: () => 'Your mandate is to help: papers, messages, urging. This step is for the person herself to decide.',
  },
  'matters/no-mandate-to-file': {
    status: 403,
    zh: () => '您没有这个人的代办委托，或者委托已经撤回。请让本人在“我的·委托”里委托您。',
    en: () =>
      'You hold no mandate to file for this person, or it was taken back. Ask her to give it under “My matters”.',
  },
  'matters/not-returned-yet': {
    status: 409,
    zh: () => '还没有退回过材料，不需要破例。',
    en: () => 'No papers were returned yet: nobody needs leave to return them.',
  },
  'matters/leave-given': {
    status: 409,
    zh: () => '已经破例准许过一次，还没有用。请先用这一次。',
    en: () => 'Leave to return papers once more was given already and not used yet.',
  },
  'matters/needs-no-leave': {
    status: 422,
    zh: ({ items }) =>
      `请只写第一次就看得到、现在不能再提的项目${items?.length ? `；这些不需要破例：${items.join('、')}` : ''}。`,
    en: ({ items }) =>
      `Name only items that were visible the first time and are barred now${items?.length ? `; these need no leave: ${items.join(', ')}` : ''}.`,
  },
  'matters/not-before': {
    status: 409,
    zh: ({ due = '' }) => `法律规定还不能做这一步，要等到 ${due} 期满以后。`,
    en: ({ due = '' }) => `The law does not let this be done yet: it is possible once ${due} has passed.`,
  },
  'matters/first-comes': {
    status: 409,
    zh: () => '还没有做前一步，不能做这一步。',
    en: () => 'Something else comes first: this is possible afterwards.',
  },
  'matters/extension-too-long': {
    status: 422,
    zh: () => '延长得太久，超过了法律允许的长度，请改短。',
    en: () => 'This is longer than the law lets it be extended. Enter less.',
  },
  'matters/no-messages': {
    status: 409,
    zh: () => '这项服务不收留言。',
    en: () => 'This service takes no messages.',
  },
  'matters/no-such-number': {
    status: 422,
    zh: () => '没有找到要并入的事项。请核对编号，并确认它由本单位办理。',
    en: () => 'The other matter was not found. Check its number, and that your unit holds it.',
  },
  'matters/same-matter': {
    status: 422,
    zh: () => '不能把事项并入它自己。请填写另一个编号。',
    en: () => 'A matter cannot be merged into itself. Give another number.',
  },
  'matters/other-service': {
    status: 422,
    zh: () => '两个事项不是同一类服务，不能合并。请分别办理。',
    en: () => 'The two are of different services and cannot be merged. Handle each.',
  },
  'matters/other-version': {
    status: 409,
    zh: ({ number = '' }) => `事项 ${number} 按另一版规则办理，两件的步骤不同，不能合并。请分别办理。`,
    en: ({ number = '' }) => `Matter ${number} follows another version of the rules. Handle each by itself.`,
  },
  'matters/merge-other-unit': {
    status: 409,
    zh: () => '要并入的事项在另一个单位办理。请先把本事项转交那个单位，由它合并。',
    en: () => 'The other matter lies with another unit. Refer this one there first; that unit merges them.',
  },
  'matters/merge-into-closed': {
    status: 409,
    zh: () => '要并入的事项已经办结。请单独办理本事项。',
    en: () => 'The other matter is closed. Handle this one by itself.',
  },
  'matters/not-a-member': {
    status: 422,
    zh: () => '这个人不在承办单位。请从本单位人员里选择。',
    en: () => 'This person does not work in the unit. Choose one of its people.',
  },
  'matters/hand-over-to-whom': {
    status: 422,
    zh: () => '请选择接手的人员或者单位。',
    en: () => 'Choose the person or the unit that takes over.',
  },
  'matters/hand-over-needs-supervisor': {
    status: 403,
    zh: () => '移交给别的单位要由上级决定。请用“转交其他单位”，或报上级。',
    en: () => 'Only a supervisor hands a matter to another unit. Refer it, or ask your superior.',
  },
  'matters/time-not-yours': {
    status: 403,
    zh: () => '发生时间由系统记录，不能自己填写。请去掉这一项再提交。',
    en: () => 'When it happened is recorded by the system. Leave it out and send it again.',
  },
  'matters/time-unreadable': {
    status: 422,
    zh: () => '看不懂这个时间。请写成 2026-03-02T09:30:00+08:00 的样子。',
    en: () => 'This time cannot be read. Write it like 2026-03-02T09:30:00+08:00.',
  },
  'matters/time-in-future': {
    status: 422,
    zh: () => '发生时间不能晚于现在。请核对日期。',
    en: () => 'It cannot have happened in the future. Check the date.',
  },
  'matters/time-too-early': {
    status: 422,
    zh: ({ notBefore }) => `发生时间不能早于上一步（${notBefore ?? ''}）。请核对日期。`,
    en: ({ notBefore }) => `It cannot have happened before the last step (${notBefore ?? ''}). Check the date.`,
  },
} satisfies RefusalTable

const roleNames: Record<string, string> = {
  applicant: '申请人',
  clerk: '承办人员',
  head: '单位负责人',
  supervisor: '上级',
  system: '系统',
}

const rolesZh = (by: readonly string[] | undefined): string => (by ?? []).map((one) => roleNames[one] ?? one).join('、')

const namesOf = (errors: readonly { field: string }[] | undefined, comma: string): string =>
  [...new Set((errors ?? []).map((one) => one.field))].slice(0, 8).join(comma)
