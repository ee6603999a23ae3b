import type { RefusalTable } from '@gongdao/platform/http'

/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'catalogue/no-such-service': {
    status: 404,
    zh: () => '没有这项服务。请在服务列表里重新选择，或者直接说说发生了什么。',
    en: () => 'There is no such service. Please choose one from the list, or simply tell us what happened.',
  },
  'catalogue/definition-faulty': {
    status: 500,
    zh: () => '服务定义没有通过检查。请运行 gongdao services check，按提示修改后再发布。',
    en: () => 'A service definition did not pass its check. Run gongdao services check and mend what it names.',
  },
  'catalogue/version-changed': {
    status: 409,
    zh: (facts: { code?: string; version?: number }) =>
      `服务“${facts.code}”的第${facts.version}版已经发布，内容不能再改。请把版本号加一后发布新版本。`,
    en: (facts: { code?: string; version?: number }) =>
      `Version ${facts.version} of "${facts.code}" is published and may not be changed. Publish a new version with the next number.`,
  },
} satisfies RefusalTable
