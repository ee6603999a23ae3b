/**
 * Whether bytes are text that people wrote: UTF-8 or GB 18030 without control characters. The end of a part of a file may cut
 * a character in two, which is no fault.
 */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
      // Tab, line feed, form feed and carriage return stand in written text; no other control character does.
      return !/(?![\t\n\f\r])\p{Cc}/u.test(text)
    } catch {
      return false
    }
  })
}
