/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'insight/not-a-watcher': {
    status: 403,
    zh: () => '督查看板由部门负责人、督查和审计人员查看。您的待办在“我的待办”里。',
    en: () => 'The board is for heads, supervisors and auditors. Your own work is under “My tasks”.',
  },
}
