/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'worklists/staff-only': {
    status: 403,
    zh: () => '这是工作人员的清单。请用单位账号登录；居民请在“我的事”里查看自己的事项。',
    en: () =>
      'This list is for staff. Sign in with your unit account; residents find their own matters under “my matters”.',
  },
  'worklists/bad-cursor': {
    status: 400,
    zh: () => '翻页位置无效。请从第一页重新打开。',
    en: () => 'This page mark is not valid. Please start again from the first page.',
  },
}
