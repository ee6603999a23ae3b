import sharp from 'sharp'

/** Pictures above this many pixels are refused: unpacked they would fill the memory. */
export const mostPixels = 60_000_000

// One picture is not worth every core; two at a time are enough.
sharp.concurrency(1)

let working = 0
const waiting: (() => void)[] = []

/** A picture that cannot be read, or not safely. */
export class UnreadablePicture extends Error {
  readonly reason: 'broken' | 'tooLarge'
  constructor(reason: 'broken' | 'tooLarge') {
    super(`The picture is ${reason === 'broken' ? 'broken' : 'too large'}.`)
    this.name = 'UnreadablePicture'
    this.reason = reason
  }
}

/**
 * Draws the picture anew: turned as it was meant to be seen, without place, camera, thumbnail or anything else that was packed
 * into the file. What does not decode as a picture does not get in.
 */
export async function cleanPicture(file: string, format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  while (working >= 2) await new Promise<void>((go) => waiting.push(go))
  working += 1
  try {
    const picture = sharp(file, { failOn: 'error', limitInputPixels: mostPixels, animated: format === 'webp' })
    const drawn = picture.autoOrient()
    if (format === 'jpeg') return await drawn.jpeg({ quality: 88, mozjpeg: false }).toBuffer()
    if (format === 'png') return await drawn.png({ compressionLevel: 7 }).toBuffer()
    return await drawn.webp({ quality: 88 }).toBuffer()
  } catch (error) {
    throw new UnreadablePicture(/pixel limit/i.test(String(error)) ? 'tooLarge' : 'broken')
  } finally {
    working -= 1
    waiting.shift()?.()
  }
}
