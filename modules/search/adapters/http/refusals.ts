/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'search/staff-only': {
    status: 403,
    zh: () => '检索供工作人员使用。请用单位账号登录；居民请凭编号和查询码查询。',
    en: () => 'Search is for staff. Sign in with your unit account; residents look up a matter by its number and code.',
  },
  'search/bad-cursor': {
    status: 400,
    zh: () => '翻页位置无效。请重新检索。',
    en: () => 'This page mark is not valid. Please search again.',
  },
}
