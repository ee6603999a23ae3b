import { color } from '../tokens/index.ts'

/**
 * The mark: a seal in which a road narrows towards a level beam. The road's two sides and the small turn under them
 * are the strokes of 公; the beam is the scale's.
 */
const strokes =
  '<path d="M8 13.5h32" stroke-width="3.2"/><path d="M20 19.5 10.5 39"/><path d="M28 19.5 37.5 39"/><path d="M24 22v4.2M24 30v5.2" stroke-width="2.8"/><circle cx="11.5" cy="9" r="2.1" stroke="none" fill="#fffefb"/><circle cx="36.5" cy="9" r="2.1" stroke="none" fill="#fffefb"/>'

/** The mark as inline SVG, in the ground colour of the place where it stands; decorative, the name stands beside it. */
export const logoSvg = (px = 40): string =>
  `<svg class="mark" width="${px}" height="${px}" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><rect x="1" y="1" width="46" height="46" rx="9" fill="${color.seal}"/><g fill="none" stroke="#fffefb" stroke-width="4" stroke-linecap="round">${strokes}</g></svg>`

/** A stand-alone file for the browser's tab. */
export const faviconSvg = (): string =>
  logoSvg(48).replace('<svg class="mark"', '<svg xmlns="http://www.w3.org/2000/svg"')
