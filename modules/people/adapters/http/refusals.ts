import type { RefusalTable } from '@gongdao/platform/http'

const wait = (seconds: unknown) => Math.max(1, Math.ceil(Number(seconds ?? 60) / 60))

/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'people/not-a-mobile-number': {
    status: 422,
    zh: () =>
      '这不是中国大陆手机号码。请填写11位号码，例如 138 开头的号码；没有手机也可以不登录，直接填写并用查询码跟踪。',
    en: () =>
      'This is not a mainland mobile number. Enter 11 digits; without a phone you can file without signing in and track by code.',
  },
  'people/too-many-codes': {
    status: 429,
    zh: ({ seconds }) => `向这个号码发送的验证码太多了。请使用最近收到的验证码，或约 ${wait(seconds)} 分钟后再获取。`,
    en: ({ seconds }) =>
      `Too many codes were sent to this number. Use the latest one, or ask again in about ${wait(seconds)} minute(s).`,
  },
  'people/code-not-sent': {
    status: 503,
    zh: () => '短信没有发出去。请稍后再试；也可以不登录，直接填写并用查询码跟踪。',
    en: () => 'The message could not be sent. Please try again later, or file without signing in and track by code.',
  },
  'people/wrong-code': {
    status: 422,
    zh: () => '验证码不对。请核对短信里的6位数字；如果收到多条，请用最新的一条。',
    en: () => 'The code is not right. Please check the 6 digits; if you received several messages, use the latest.',
  },
  'people/code-expired': {
    status: 422,
    zh: () => '验证码已失效。请重新获取一个验证码。',
    en: () => 'This code is no longer valid. Please ask for a new one.',
  },
  'people/too-many-tries': {
    status: 429,
    zh: ({ seconds }) => `尝试次数太多。请约 ${wait(seconds)} 分钟后再试；紧急情况请直接拨打 110。`,
    en: ({ seconds }) => `Too many tries. Please wait about ${wait(seconds)} minute(s); in an emergency call 110.`,
  },
  'people/wrong-credentials': {
    status: 401,
    zh: () => '用户名或密码不对。请重新输入；忘记密码请联系本单位管理员。',
    en: () =>
      'Username or password is not right. Please try again; if you forgot it, ask the administrator of your body.',
  },
  'people/locked': {
    status: 423,
    zh: ({ seconds }) => `连续输错次数过多，已暂时锁定。请约 ${wait(seconds)} 分钟后再试，或联系本单位管理员。`,
    en: ({ seconds }) =>
      `Too many wrong tries: locked for about ${wait(seconds)} minute(s). Try later, or ask your administrator.`,
  },
  'people/wrong-totp': {
    status: 401,
    zh: () => '动态码不对。请输入身份验证器当前显示的6位数字，并确认手机时间准确。',
    en: () =>
      'The code is not right. Enter the 6 digits that your authenticator shows now, and check that its clock is right.',
  },
  'people/start-again': {
    status: 401,
    zh: () => '登录步骤已过期。请重新输入用户名和密码。',
    en: () => 'This sign-in has run out. Please start again with username and password.',
  },
  'people/account-closed': {
    status: 403,
    zh: () => '这个账户已停用。请联系本单位管理员。',
    en: () => 'This account was closed. Please ask the administrator of your body.',
  },
  'people/sign-in-first': {
    status: 401,
    zh: () => '请先登录，再继续。',
    en: () => 'Please sign in first.',
  },
  'people/bad-username': {
    status: 422,
    zh: () => '用户名应为3至60个小写字母、数字、点、横线或下划线。',
    en: () => 'A username has 3 to 60 lower-case letters, digits, dots, dashes or underscores.',
  },
  'people/bad-name': {
    status: 422,
    zh: () => '姓名应为1至60个字符，不能换行。请重新填写。',
    en: () => 'A name has 1 to 60 characters and no line break. Please write it again.',
  },
  'people/wrong-password': {
    status: 422,
    zh: () => '现在的密码不对。请重新输入；忘记密码请联系本单位管理员。',
    en: () => 'Your present password is not right. Please try again; if you forgot it, ask your administrator.',
  },
  'people/same-password': {
    status: 422,
    zh: () => '新密码和现在的密码一样。请换一个只有您自己知道的密码。',
    en: () => 'The new password is the present one. Please choose another that only you know.',
  },
  'people/username-taken': {
    status: 409,
    zh: ({ username }) => `用户名 ${username} 已有人使用（离职人员的用户名也保留）。请换一个。`,
    en: ({ username }) =>
      `The username ${username} is taken (also that of somebody who left stays hers). Please choose another.`,
  },
  'people/weak-password': {
    status: 422,
    zh: ({ least }) => `密码太短。请至少使用 ${least} 个字符。`,
    en: ({ least }) => `The password is too short. Please use at least ${least} characters.`,
  },
  'people/no-such-person': {
    status: 404,
    zh: () => '没有这位工作人员，或已离职。请重新选择。',
    en: () => 'There is no such member of staff, or she has left. Please choose again.',
  },
  'people/no-such-deputy': {
    status: 422,
    zh: () => '代理人必须是另一位在职工作人员。请重新选择。',
    en: () => 'The deputy must be another member of staff. Please choose again.',
  },
  'people/absence-ends-before-it-begins': {
    status: 422,
    zh: () => '离岗结束时间必须晚于开始时间。请修改日期。',
    en: () => 'An absence must end after it begins. Please change the dates.',
  },
  'people/mandate-to-oneself': {
    status: 422,
    zh: () => '不能委托自己。请填写代理人的手机号码。',
    en: () => 'You cannot be your own representative. Please give the phone number of the other person.',
  },
  'people/mandate-over': {
    status: 422,
    zh: () => '委托的截止时间已经过去。请填写将来的日期。',
    en: () => 'The end of the mandate is in the past. Please give a later date.',
  },
  'people/no-such-mandate': {
    status: 404,
    zh: () => '没有这项委托，或已经撤回。',
    en: () => 'There is no such mandate, or it was taken back already.',
  },
  'people/name-not-changed': {
    status: 422,
    zh: () => '称呼不能为空；工作人员的姓名由管理员修改。',
    en: () => 'A name cannot be empty; names of staff are changed by the administrator.',
  },
  'people/real-name-mismatch': {
    status: 422,
    zh: () => '姓名与身份证号码不一致。请按身份证填写；也可以到窗口由工作人员核对。',
    en: () =>
      'Name and identity number do not belong together. Enter them as on the card, or have them checked at a window.',
  },
  'people/register-unavailable': {
    status: 503,
    zh: () => '身份核验暂时不可用。请稍后再试，或到窗口由工作人员核对；您填写的内容不会丢失。',
    en: () => 'The register cannot be reached. Please try later, or have your identity checked at a window.',
  },
  'people/no-simulator': {
    status: 404,
    zh: () => '这里没有模拟短信。请查看手机收到的短信。',
    en: () => 'There are no simulated messages here. Please look at the phone.',
  },
} satisfies RefusalTable
