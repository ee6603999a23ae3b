/**
 * The visual identity: ink on warm paper, one deep pine for what can be done, cinnabar kept for the seal and for what is late.
 * Every pair of text and ground used by the faces stands in `tokens.test.ts` with its contrast.
 */
export const color = {
  ink: '#1f1d1a',
  inkSoft: '#47423a',
  inkFaint: '#665f54',
  paper: '#f8f5ee',
  card: '#fffefb',
  sunken: '#f0ebe0',
  line: '#ddd5c5',
  lineStrong: '#857c6c',
  pine: '#17555a',
  pineDark: '#0e3d41',
  pineTint: '#e3eeec',
  seal: '#a5321f',
  sealDark: '#7d2416',
  sealTint: '#fbeae4',
  amber: '#744700',
  amberTint: '#fbf0d9',
  leaf: '#2a5b3a',
  leafTint: '#e6f0e5',
  onPine: '#ffffff',
} as const

export type Color = keyof typeof color

const sans =
  '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif'

export const font = {
  sans,
  /** Titles and the name of the house only; falls back to the sans stack where no good Song face exists. */
  song: `"Songti SC","Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","STZhongsong",${sans}`,
  /** Numbers, codes and hashes. */
  mono: 'ui-monospace,"SF Mono","Cascadia Mono","Roboto Mono","DejaVu Sans Mono",monospace',
} as const

export const size = {
  small: '0.9375rem',
  body: '1.0625rem',
  lead: '1.1875rem',
  h3: '1.1875rem',
  h2: '1.4375rem',
  h1: 'clamp(1.625rem, 1.3rem + 1.6vw, 2.25rem)',
} as const

export const space = {
  1: '0.25rem',
  2: '0.5rem',
  3: '0.75rem',
  4: '1rem',
  5: '1.5rem',
  6: '2rem',
  7: '3rem',
  8: '4.5rem',
} as const

export const radius = { small: '4px', medium: '8px', large: '14px' } as const

export const shadow = {
  card: '0 1px 2px rgb(60 50 30 / 6%), 0 4px 16px rgb(60 50 30 / 5%)',
  raised: '0 2px 4px rgb(60 50 30 / 10%), 0 12px 32px rgb(60 50 30 / 12%)',
} as const

/** Smallest side of anything that is pressed: ordinary and large-type mode. */
export const target = { ordinary: '2.75rem', large: '60px' } as const

export const tokens = { color, font, size, space, radius, shadow, target } as const

/** The same tokens for antd's `ConfigProvider theme={{ token }}`, so that both faces look like one house. */
export const antdToken = {
  colorPrimary: color.pine,
  colorInfo: color.pine,
  colorLink: color.pine,
  colorLinkHover: color.pineDark,
  colorError: color.seal,
  colorWarning: '#9a6200',
  colorSuccess: color.leaf,
  colorTextBase: color.ink,
  colorBgBase: color.card,
  colorBgLayout: color.paper,
  colorBorder: '#c9c0ae',
  colorBorderSecondary: color.line,
  borderRadius: 6,
  fontFamily: sans,
  fontFamilyCode: font.mono,
} as const

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** English apostrophes and quotation marks as narrow as English needs them: Chinese faces draw them a whole square wide. */
const marksOf = (name: string, faces: readonly string[]): string =>
  `@font-face{font-family:"${name}";src:${faces.map((face) => `local("${face}")`).join(',')};unicode-range:U+2018-201D}`
const latinMarks = [
  marksOf('sans marks', ['Arial', 'Helvetica Neue', 'Roboto', 'Liberation Sans', 'DejaVu Sans']),
  marksOf('serif marks', ['Times New Roman', 'Georgia', 'Noto Serif', 'Liberation Serif', 'DejaVu Serif']),
  `:root:lang(en){--font-sans:"sans marks",${font.sans};--font-song:"serif marks",${font.song}}`,
].join('')

/** The tokens as CSS custom properties on `:root` (`--ink`, `--space-4`, `--radius-medium`, …). */
export function tokensCss(): string {
  const lines: string[] = []
  for (const [name, value] of Object.entries(color)) lines.push(`--${kebab(name)}:${value}`)
  for (const [name, value] of Object.entries(font)) lines.push(`--font-${name}:${value}`)
  for (const [name, value] of Object.entries(size)) lines.push(`--size-${name}:${value}`)
  for (const [name, value] of Object.entries(space)) lines.push(`--space-${name}:${value}`)
  for (const [name, value] of Object.entries(radius)) lines.push(`--radius-${name}:${value}`)
  for (const [name, value] of Object.entries(shadow)) lines.push(`--shadow-${name}:${value}`)
  lines.push(`--target:${target.ordinary}`)
  return `:root{${lines.join(';')}}${latinMarks}`
}
