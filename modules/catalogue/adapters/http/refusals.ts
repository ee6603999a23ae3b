import type { RefusalTable } from '@gongdao/platform/http'

const listed = (names: unknown): string => (Array.isArray(names) ? names.join(', ') : '')

const faultsIn = (faults: unknown): string =>
  Array.isArray(faults) ? faults.map((one) => `${one.path} ${one.where} [${one.code}]`).join('; ') : ''

/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'catalogue/no-such-service': {
    status: 404,
    zh: () => '没有这项服务。请在服务列表里重新选择，或者直接说说发生了什么。',
    en: () => 'There is no such service. Please choose one from the list, or simply tell us what happened.',
  },
  'catalogue/no-such-version': {
    status: 404,
    zh: ({ asked, known }) => `这个程序没有服务版本“${asked}”。可以发布的有：${listed(known)}。`,
    en: ({ asked, known }) => `This program has no version "${asked}". It has: ${listed(known)}.`,
  },
  'catalogue/definition-faulty': {
    status: 500,
    zh: ({ faults }) =>
      `服务定义没有通过检查（${faultsIn(faults)}）。请运行 gongdao services check，按提示修改后再发布。`,
    en: ({ faults }) =>
      `A service definition did not pass its check (${faultsIn(faults)}). Run gongdao services check and mend what it names.`,
  },
  'catalogue/version-changed': {
    status: 409,
    zh: ({ code, version, path, where, next }) =>
      `服务“${code}”的第${version}版已经发布，内容不能再改。${path ? `文件 ${path}` : '程序里的定义'}与已发布的不同${where && listed(where) ? `（${listed(where)}）` : ''}。请把版本号改为 ${next} 后发布。`,
    en: ({ code, version, path, where, next }) =>
      `Version ${version} of "${code}" is published and may not be changed. ${path ?? 'The definition of this program'} differs from what was published${where && listed(where) ? ` (${listed(where)})` : ''}. Give it the version ${next}.`,
  },
  'catalogue/past-does-not-run': {
    status: 409,
    zh: ({ code, version, path, unable, replayed, first, fault }) =>
      `服务“${code}”的第${version}版（${path}）不能重演以往的事项：试了 ${replayed} 件，${unable} 件走不下去，例如 ${first}（${fault}）。请修改定义；确属有意的，运行 gongdao services publish ${code}@${version} --accept-differences="理由"。`,
    en: ({ code, version, path, unable, replayed, first, fault }) =>
      `Version ${version} of "${code}" (${path}) cannot run past matters: of ${replayed} tried ${unable} do not run, for instance ${first} (${fault}). Mend the definition, or where it is meant so: gongdao services publish ${code}@${version} --accept-differences="REASON".`,
  },
} satisfies RefusalTable
