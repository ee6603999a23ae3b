import type { RefusalTable } from './problem.ts'

/** A short title for each status; the sentence follows it. */
export const titles: Record<number, { zh: string; en: string }> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '请先登录', en: 'Please sign in' },
  403: { zh: '不能这样做', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持这种操作', en: 'Method not allowed' },
  406: { zh: '无法提供这种格式', en: 'Not acceptable' },
  408: { zh: '等待超时', en: 'Timed out' },
  409: { zh: '情况已有变化', en: 'Conflict' },
  410: { zh: '已经失效', en: 'Gone' },
  412: { zh: '内容已有更新', en: 'Changed meanwhile' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '不支持这种格式', en: 'Unsupported format' },
  422: { zh: '内容需要修改', en: 'Please correct' },
  423: { zh: '已被锁定', en: 'Locked' },
  428: { zh: '缺少版本', en: 'Version required' },
  429: { zh: '请求过于频繁', en: 'Too many requests' },
  500: { zh: '系统出错了', en: 'Something went wrong' },
  501: { zh: '暂不支持', en: 'Not supported' },
  503: { zh: '暂时无法办理', en: 'Unavailable for the moment' },
}

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** The refusals of the carrier itself, which belong to no module. */
export const platformRefusals = {
  'http/not-found': {
    status: 404,
    zh: () => '这个地址没有内容。请核对网址，或回到首页重新查找。',
    en: () => 'There is nothing at this address. Please check it, or start again from the home page.',
  },
  'http/method-not-allowed': {
    status: 405,
    zh: ({ allowed }) => `这个地址只接受 ${allowed}。请返回上一页重新操作。`,
    en: ({ allowed }) => `This address only takes ${allowed}. Please go back and try again.`,
  },
  'http/malformed': {
    status: 400,
    zh: () => '请求内容无法读取（例如 JSON 不完整）。请检查格式后重新发送。',
    en: () => 'The request cannot be read (its JSON may be broken). Please check the format and send it again.',
  },
  'http/invalid': {
    status: 400,
    zh: ({ count }) => `有 ${count} 处内容不符合要求。请按 errors 中的说明修改后重新提交。`,
    en: ({ count }) =>
      `${count} part(s) of the request are not as they should be. Please correct what errors lists and send it again.`,
  },
  'http/too-large': {
    status: 413,
    zh: ({ most }) => `提交的内容超过上限（${most}）。请缩短文字，或把材料作为附件上传。`,
    en: ({ most }) => `What you sent is larger than ${most}. Please shorten the text, or upload papers as attachments.`,
  },
  'http/unsupported-media-type': {
    status: 415,
    zh: () => '不支持这种内容格式。接口请使用 application/json，网页请使用表单。',
    en: () => 'This content type is not supported. Please send application/json to the API, or use the form.',
  },
  'http/cross-site': {
    status: 403,
    zh: () => '这个请求来自其他网站，为保护您的账户已被拒绝。请在本站页面上重新操作。',
    en: () =>
      'This request came from another site and was refused to protect your account. Please use the pages of this site.',
  },
  'http/needs-version': {
    status: 428,
    zh: () => '请在 If-Match 中写明您看到的版本（查询事项时返回的 ETag），以免覆盖别人刚做的修改。',
    en: () =>
      'Please state the version you saw in If-Match (the ETag of the matter), so that nobody’s change is overwritten.',
  },
  'http/bad-version': {
    status: 400,
    zh: () => 'If-Match 的写法不对。请原样使用查询事项时返回的 ETag，例如 "3"。',
    en: () => 'If-Match is not written as it should be. Please use the ETag as it was given, for example "3".',
  },
  'http/needs-idempotency-key': {
    status: 400,
    zh: () => '请在 Idempotency-Key 中写一个只用一次的编号（例如 UUID），这样重复发送也只办理一次。',
    en: () =>
      'Please send an Idempotency-Key that you use only once (a UUID, say), so that sending twice has one effect.',
  },
  'http/bad-idempotency-key': {
    status: 400,
    zh: () => 'Idempotency-Key 应为 8 至 128 个可见的英文字符。请换一个编号重新发送。',
    en: () => 'An Idempotency-Key has 8 to 128 visible ASCII characters. Please send another one.',
  },
  'http/too-many-requests': {
    status: 429,
    zh: ({ after }) => `请求过于频繁。请约 ${minutes(after)} 分钟后再试；紧急情况请直接拨打 110。`,
    en: ({ after }) =>
      `Too many requests. Please try again in about ${minutes(after)} minute(s); in an emergency call 110.`,
  },
  'http/unavailable': {
    status: 503,
    zh: ({ after }) => `系统暂时连接不上，这次操作没有被记录。请约 ${after ?? 5} 秒后重试。`,
    en: ({ after }) =>
      `The system cannot be reached for a moment; nothing was recorded by this attempt. Please try again in about ${after ?? 5} seconds.`,
  },
  'http/timeout': {
    status: 408,
    zh: () => '等待内容的时间过长，连接已断开。请检查网络后重新提交。',
    en: () => 'Waiting for your request took too long. Please check your connection and send it again.',
  },
  'http/fault': {
    status: 500,
    zh: () => '系统出错了，我们已经记录下来。请稍后重试；如仍不行，请拨打 12345 并告知下面的编号。',
    en: () =>
      'Something went wrong on our side and was recorded. Please try again later; if it stays so, call 12345 and tell them the number below.',
  },
} satisfies RefusalTable
