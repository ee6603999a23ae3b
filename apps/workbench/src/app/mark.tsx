import { logoSvg } from '@gongdao/web-kit/logo/index.ts'
import type { ReactNode } from 'react'

/** The house's mark, drawn by web-kit; its name stands beside it in words. */
export function Mark({ px }: { px: number }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is our own constant, nobody types into it
  return <span className="mark-holder" dangerouslySetInnerHTML={{ __html: logoSvg(px) }} />
}
