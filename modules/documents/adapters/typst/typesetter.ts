import { Worker } from 'node:worker_threads'
import QRCode from 'qrcode'
import type { LetterPaper } from '../../domain/letter-paper.ts'

/** Thrown when a letter cannot be set: a fault of ours, never of whoever wrote its words. */
export class LetterNotSet extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'LetterNotSet'
  }
}

interface Waiting {
  readonly done: (pdf: Uint8Array) => void
  readonly failed: (fault: Error) => void
}

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/**
 * Sets a letter as PDF, in a thread beside: the same paper gives the same bytes, about 5 ms of a processor each once the fonts
 * are read (a second, at the first letter of a process).
 */
export function setLetter(paper: LetterPaper): Promise<Uint8Array> {
  const thread = theWorker()
  const id = ++last
  const letter = JSON.stringify({ sides: paper.sides, square: squareOf(paper.address) })
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    thread.ref()
    thread.postMessage({ id, letter })
  })
}

/** The square that leads to the address: a point for each of its fields, black or white. */
function squareOf(address: string): { readonly size: number; readonly points: readonly number[] } {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules
  return { size, points: Array.from(data, (isDark) => (isDark ? 0 : 255)) }
}

function theWorker(): Worker {
  if (worker) return worker
  const made = new Worker(new URL('./typst-worker.js', import.meta.url))
  made.on('message', ({ id, pdf, fault }: { id: number; pdf?: Uint8Array; fault?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) made.unref()
    if (pdf) asked?.done(pdf)
    else asked?.failed(new LetterNotSet(fault ?? 'The letter cannot be set'))
  })
  // A thread that died is replaced at the next letter; what it had in hand is told so.
  const gone = (why: string) => {
    if (worker === made) worker = undefined
    for (const [id, { failed }] of waiting) {
      waiting.delete(id)
      failed(new LetterNotSet(why))
    }
  }
  made.on('error', (error) => gone(error.message))
  made.on('exit', (code) => gone(`The thread that sets letters ended (${code})`))
  worker = made
  return made
}
