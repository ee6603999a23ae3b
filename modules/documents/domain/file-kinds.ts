/** A kind of file that residents and staff may hand in. */
export interface FileKind {
  readonly mediaType: string
  /** Endings that agree with the content; the first is given to a file without one. */
  readonly endings: readonly string[]
  readonly zh: string
  readonly en: string
  /** Re-encoded, so that nothing but the picture is kept (no place, no camera, no hidden file). */
  readonly picture?: 'jpeg' | 'png' | 'webp'
}

/** The allow-list, by what `file-type` finds in the content; text has no mark and is told by reading it. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], zh: 'PDF 文件', en: 'a PDF' },
  jpg: {
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    zh: 'JPEG 图片',
    en: 'a JPEG picture',
    picture: 'jpeg',
  },
  png: { mediaType: 'image/png', endings: ['png'], zh: 'PNG 图片', en: 'a PNG picture', picture: 'png' },
  webp: { mediaType: 'image/webp', endings: ['webp'], zh: 'WebP 图片', en: 'a WebP picture', picture: 'webp' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    zh: 'Word 文档（docx）',
    en: 'a Word document (docx)',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    zh: 'Excel 表格（xlsx）',
    en: 'an Excel sheet (xlsx)',
  },
  txt: { mediaType: 'text/plain', endings: ['txt', 'text', 'log'], zh: '纯文本', en: 'plain text' },
  mp3: { mediaType: 'audio/mpeg', endings: ['mp3'], zh: 'MP3 录音', en: 'an MP3 recording' },
  m4a: { mediaType: 'audio/mp4', endings: ['m4a'], zh: 'M4A 录音', en: 'an M4A recording' },
  mp4: { mediaType: 'video/mp4', endings: ['mp4', 'm4v'], zh: 'MP4 视频', en: 'an MP4 video' },
}

/** What may be handed in, in one phrase for a sentence. */
export const allowedKinds = {
  zh: 'PDF、JPG、PNG、WebP、docx、xlsx、txt、mp3、m4a、mp4',
  en: 'PDF, JPG, PNG, WebP, docx, xlsx, txt, mp3, m4a, mp4',
}

/** The ending of a name, in lower case, or nothing. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 && dot > name.length - 12 ? name.slice(dot + 1).toLowerCase() : ''
}

// Control and direction characters and what file systems refuse (\p{Cc}: control, \p{Cf}: invisible formatting).
const unwelcome = /[\p{Cc}\p{Cf}<>:"|?*]/gu

/**
 * A name that is safe to show, to store and to offer for download: no path, no control or direction characters (a name that
 * reads backwards hides its ending), at most 120 characters, its ending kept.
 */
export function tidyName(given: string, fallback = '材料'): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = base.replace(unwelcome, '').trim()
  const plain = clean.replace(/^\.+/, '').replace(/[. ]+$/, '') || fallback
  const letters = [...plain]
  if (letters.length <= 120) return plain
  const ending = endingOf(plain)
  return letters.slice(0, 119 - ending.length).join('') + (ending ? `.${ending}` : '')
}
