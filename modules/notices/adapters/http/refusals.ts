import type { RefusalTable } from '@gongdao/platform/http'

/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'notices/sign-in-first': {
    status: 401,
    zh: () => '通知在登录后查看。没有账号的，凭编号和查询码查看办理情况。',
    en: () => 'Sign in to read notices. Without an account, use the number and your code.',
  },
} satisfies RefusalTable
