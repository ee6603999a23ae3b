import type { RefusalTable } from '@gongdao/platform/http'

const listed = (faults: unknown): string => (Array.isArray(faults) ? faults.join('\n- ') : '')

/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'agencies/no-such-unit': {
    status: 404,
    zh: () => '没有这个部门。请在机构目录里重新查找。',
    en: () => 'There is no such unit. Please look it up again in the directory.',
  },
  'agencies/no-such-region': {
    status: 404,
    zh: () => '没有这个区划代码。请从区划列表中选择。',
    en: () => 'There is no such division code. Please choose one from the list of regions.',
  },
  'agencies/already-dissolved': {
    status: 409,
    zh: () => '该部门已经撤销，事项已由接替部门办理。',
    en: () => 'This unit was dissolved already; its successor handles its matters.',
  },
  'agencies/needs-successor': {
    status: 422,
    zh: () => '撤销部门必须指定一个仍在运行的接替部门（兜底部门只能由同一地区的部门接替）。',
    en: () => 'Name a unit that still exists as successor (a backstop can only be succeeded within its own region).',
  },
  'agencies/bad-city': {
    status: 422,
    zh: ({ faults }: Record<string, unknown>) => `机构数据不能导入，请改正以下各处：\n- ${listed(faults)}`,
    en: ({ faults }: Record<string, unknown>) =>
      `The organisation cannot be taken in. Please mend what is named:\n- ${listed(faults)}`,
  },
} satisfies RefusalTable
