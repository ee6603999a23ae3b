import type { RefusalTable } from '@gongdao/platform/http'

const mb = (bytes: unknown) => `${Math.round(Number(bytes) / 1_048_576)} MB`

/** What each no of this module is to HTTP, and the sentence that tells the person what to do next. */
export const refusals = {
  'documents/too-large': {
    status: 413,
    zh: ({ most }) => `文件太大（上限 ${mb(most)}）。请压缩、拆成几个文件，或到窗口递交。`,
    en: ({ most }) =>
      `The file is too large (at most ${mb(most)}). Please compress or split it, or hand it in at a window.`,
  },
  'documents/empty': {
    status: 422,
    zh: () => '文件是空的。请重新选择文件。',
    en: () => 'The file is empty. Please choose it again.',
  },
  'documents/quota-used': {
    status: 429,
    zh: ({ most }) => `今天上传的材料已达上限（${mb(most)}）。请明天再传，或到窗口递交；不影响您现在提交事项。`,
    en: ({ most }) =>
      `Today’s uploads have reached ${mb(most)}. Please go on tomorrow or at a window; you can file now all the same.`,
  },
  'documents/type-not-allowed': {
    status: 422,
    zh: ({ isHeic, allowed }) =>
      isHeic
        ? '暂不支持 HEIC 照片。请在手机“设置 → 相机 → 格式”中选“兼容性最佳”，或把照片另存为 JPG 后上传。'
        : `不支持这种文件。可以上传：${allowed.zh}。请另存为其中一种格式。`,
    en: ({ isHeic, allowed }) =>
      isHeic
        ? 'HEIC photos are not supported. Choose “most compatible” in the camera settings, or save the photo as JPG.'
        : `This kind of file is not supported. You can upload ${allowed.en}. Please save it as one of these.`,
  },
  'documents/name-and-content-disagree': {
    status: 422,
    zh: ({ ending, found }) => `文件名写的是 .${ending}，内容却是${found.zh}。请用正确的格式重新保存后上传。`,
    en: ({ ending, found }) =>
      `The name says .${ending}, but the content is ${found.en}. Please save it in the right format and upload again.`,
  },
  'documents/infected': {
    status: 422,
    zh: () => '文件带有病毒，没有保存。请在电脑上杀毒后重新上传，或到窗口递交纸质材料。',
    en: () =>
      'The file carries malware and was not kept. Please clean it and upload again, or hand in paper at a window.',
  },
  'documents/scan-unavailable': {
    status: 503,
    zh: () => '暂时无法检查文件是否安全，没有保存。请稍后重传；不影响您现在提交事项，材料可以以后补充。',
    en: () =>
      'The file could not be checked and was not kept. Please upload it later; you can file now and add it afterwards.',
  },
  'documents/picture-broken': {
    status: 422,
    zh: () => '图片打不开，可能没有拍完整。请重新拍照或截图后上传。',
    en: () => 'The picture cannot be opened. Please take it again and upload it.',
  },
  'documents/picture-too-large': {
    status: 422,
    zh: () => '图片尺寸太大（超过6000万像素）。请缩小后上传。',
    en: () => 'The picture has more than 60 million pixels. Please make it smaller and upload it.',
  },
  'documents/no-such-document': {
    status: 404,
    zh: () => '没有这份材料，或您不能查看。请从事项页面打开；需要时重新上传。',
    en: () => 'There is no such document, or you may not see it. Open it from the matter, or upload it again.',
  },
  'documents/upload-gone': {
    status: 404,
    zh: () => '这次上传已经结束或过期。请重新选择文件上传。',
    en: () => 'This upload has ended or run out. Please choose the file and upload it again.',
  },
  'documents/upload-offset': {
    status: 409,
    zh: () => '续传的位置不对。请先查询已收到多少，再从那里继续。',
    en: () => 'This is not where the upload stopped. Ask how much has arrived (HEAD) and go on from there.',
  },
  'documents/upload-malformed': {
    status: 400,
    zh: () => '上传请求不符合 tus 1.0 协议。请刷新页面重试，或使用普通表单上传。',
    en: () => 'The request does not follow tus 1.0. Please reload and try again, or use the plain form.',
  },
} satisfies RefusalTable
