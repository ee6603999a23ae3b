import { antdToken, color } from '@gongdao/web-kit/tokens/index.ts'
import type { ThemeConfig } from 'antd'

/** The house's colours in antd's words: dense, quiet, square-ish, with contrast that reads at a counter all day. */
export const theme: ThemeConfig = {
  cssVar: { key: 'desk' },
  hashed: false,
  token: {
    ...antdToken,
    fontSize: 14,
    controlHeight: 34,
    colorTextSecondary: color.inkSoft,
    colorTextTertiary: color.inkFaint,
    colorTextQuaternary: color.inkFaint,
    colorTextDescription: color.inkFaint,
    colorTextPlaceholder: color.inkFaint,
    colorTextDisabled: color.inkFaint,
    colorBgElevated: color.card,
    colorWarningBg: color.amberTint,
    colorErrorBg: color.sealTint,
    colorInfoBg: color.pineTint,
    colorSuccessBg: color.leafTint,
    colorFillAlter: color.sunken,
    wireframe: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Drawer: { paddingLG: 20 },
    Tabs: { horizontalMargin: '0 0 12px 0' },
  },
}
