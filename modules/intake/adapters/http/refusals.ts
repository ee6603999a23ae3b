import type { RefusalTable } from '@gongdao/platform/http'

/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'intake/no-such-draft': {
    status: 404,
    zh: () => '找不到这份草稿，可能已经提交、删除，或者超过三十天没有动过。请重新填写。',
    en: () => 'There is no such draft: it was filed, deleted, or not touched for thirty days. Please start again.',
  },
  'intake/needs-consent': {
    status: 422,
    zh: () => '要您同意联系，才会有人打给您。有危险请直接拨打 110。',
    en: () => 'Somebody calls you only if you agree. In danger call 110 yourself.',
  },
  'intake/staff-only': {
    status: 403,
    zh: () => '求助名单只给值班的工作人员看。请用工作账号登录。',
    en: () => 'Only staff on duty see the calls for help. Please sign in to the desk.',
  },
  'intake/alert-taken': {
    status: 409,
    zh: () => '这个求助已经有同事接手。请刷新名单，接下一个。',
    en: () => 'A colleague has taken this call. Please refresh and take the next one.',
  },
  'intake/no-such-alert': {
    status: 404,
    zh: () => '没有这个求助，或者它不由您的单位接听。请回到“求助来电”看名单。',
    en: () => 'There is no such call, or it does not come to your unit. Please go back to the list of calls.',
  },
  'intake/not-your-alert': {
    status: 409,
    zh: () => '这个求助现在不在您手上：已经结束，或由同事接手。请刷新名单。',
    en: () => 'This call is not yours now: it has ended, or a colleague has it. Please refresh the list.',
  },
  'intake/bad-row': {
    status: 422,
    zh: ({ why }) => `这一行导入不了：${why} 请改好这一行再导入，其余各行不受影响。`,
    en: ({ why }) =>
      `This line cannot be imported: ${why} Correct it and import again; the other lines are not affected.`,
  },
} satisfies RefusalTable
