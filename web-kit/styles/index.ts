import { tokensCss } from '../tokens/index.ts'
import { baseCss } from './base.css.ts'
import { formsCss } from './forms.css.ts'
import { frameCss } from './frame.css.ts'
import { matterCss } from './matter.css.ts'
import { mediaCss } from './media.css.ts'
import { pagesCss } from './pages.css.ts'

/** The portal's whole style sheet. One file of text: nothing is loaded from anywhere else. */
export const portalCss = [tokensCss(), baseCss, frameCss, formsCss, pagesCss, matterCss, mediaCss]
  .join('')
  .replace(/\n/g, '')
