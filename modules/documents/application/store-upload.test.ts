import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Documents } from '../index.ts'
import { aHouse, aPdf, aPhoto, reader, streamOf, type TestHouse } from './a-house.ts'

let house: TestHouse
let documents: Documents
beforeAll(async () => {
  house = await aHouse()
  documents = house.open()
})
afterAll(() => house.drop())

/** The smallest packages that say in [Content_Types].xml what they are. */
const office = {
  docx: 'UEsDBBQAAAAIAAAAIQDGEnoHrAAAAPEAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbF2Puw7CMAxFf6XKihoXBgaUlIEdGPgBK3HbiOahJBT4exKQOjBax/dcWxxfdm4Wisl4J9mWd+zYi9s7UGoKcUmyKedwAEhqIouJ+0CukMFHi7mMcYSA6o4jwa7r9qC8y+Rym6uD9eJS5NFoaq4Y8xktSQZPHzVorx62bPJiY83pF6vNkmEIs1GYy02wOP3X2fphMIrWfLWF6BWlZNxoZ74Si8Ztqh56Ad+n+g9QSwMEFAAAAAAAAAAhACuEJhIEAAAABAAAABEAAAB3b3JkL2RvY3VtZW50LnhtbDx4Lz5QSwECFAMUAAAACAAAACEAxhJ6B6wAAADxAAAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAAAAAAIQArhCYSBAAAAAQAAAARAAAAAAAAAAAAAACAAd0AAAB3b3JkL2RvY3VtZW50LnhtbFBLBQYAAAAAAgACAIAAAAAQAQAAAAA=',
  xlsx: 'UEsDBBQAAAAIAAAAIQB0vYL2rgAAAOkAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbF2PsQ7CMAxEf6XKihoXBgbUloEdGPgBk7o0ahNHiSnl70lhYzpZp3t3ro+Lm4qZYrLsG7XVlTq29e0dKBXZ8alRg0g4ACQzkMOkOZDPTs/RoeQzPiCgGfFBsKuqPRj2Ql5KWRmqrS8ZHm1HxRWjnNFRo2CZ4MVxvDOPOrNUcfqF1t5GYQiTNSh5Ecy++2ssue+toY7N0+WITiESdmkgEjfpr2qH1m9WMLQ1fJ9pP1BLAwQUAAAAAAAAACEAK4QmEgQAAAAEAAAADwAAAHhsL3dvcmtib29rLnhtbDx4Lz5QSwECFAMUAAAACAAAACEAdL2C9q4AAADpAAAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAAAAAAIQArhCYSBAAAAAQAAAAPAAAAAAAAAAAAAACAAd8AAAB4bC93b3JrYm9vay54bWxQSwUGAAAAAAIAAgB+AAAAEAEAAAAA',
  docm: 'UEsDBBQAAAAIAAAAIQBW4zNKpgAAANcAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbD2OOw7CMBBEr2K5RfEGCgrkJAWiBQousNhLYhF/ZJsAt8cGiXI1+96MHF52ZgvFZLzr+Fq0fOjl5R0osZK41PEp57ADSGoii0n4QK4kNx8t5nLGEQKqO44Em7bdgvIuk8tNrg7ey1ORR6OJnTHmI1rqODx91KC9etjyKYqNs/0Pq80dxxBmozCXTbA4LWxqKiL+iEUV/cHhdaaSonGrKoFewnd6/wFQSwMEFAAAAAAAAAAhACuEJhIEAAAABAAAABEAAAB3b3JkL2RvY3VtZW50LnhtbDx4Lz5QSwECFAMUAAAACAAAACEAVuMzSqYAAADXAAAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAAAAAAIQArhCYSBAAAAAQAAAARAAAAAAAAAAAAAACAAdcAAAB3b3JkL2RvY3VtZW50LnhtbFBLBQYAAAAAAgACAIAAAAAKAQAAAAA=',
}

const store = (name: string, content: Uint8Array | string, by = reader) =>
  documents.storeUpload(by, name, streamOf(content))

const contentOf = async (id: string) => {
  const document = await documents.find(reader.city, id)
  return buffer((await documents.read(document!))!)
}

describe('taking in a file', () => {
  it('keeps a PDF as it came, under its hash', async () => {
    const answer = await store('借书证.pdf', aPdf)
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value).toMatchObject({
      name: '借书证.pdf',
      mediaType: 'application/pdf',
      bytes: aPdf.length,
      scan: 'notScanned',
    })
    expect(answer.value.sha256).toBe(createHash('sha256').update(aPdf).digest('hex'))
    expect((await contentOf(answer.value.id)).equals(aPdf)).toBe(true)
  })

  it.each(['jpeg', 'png', 'webp'] as const)('draws a %s picture anew, without place and camera', async (format) => {
    const photo = await aPhoto(format)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const answer = await store(`照片.${format === 'jpeg' ? 'jpg' : format}`, photo)
    if (!answer.ok) throw new Error(answer.code)
    const kept = await contentOf(answer.value.id)
    const metadata = await sharp(kept).metadata()
    expect([metadata.width, metadata.height, metadata.exif, metadata.xmp, metadata.iptc]).toEqual([
      64,
      40,
      undefined,
      undefined,
      undefined,
    ])
    expect(kept.includes('PlanetaryPhone')).toBe(false)
    expect(answer.value.bytes).toBe(kept.length)
  })

  it('leaves behind what was hidden after the end of a picture', async () => {
    const answer = await store(
      'a.png',
      Buffer.concat([await aPhoto('png'), Buffer.from('PK\u0003\u0004 hidden archive')]),
    )
    if (!answer.ok) throw new Error(answer.code)
    expect((await contentOf(answer.value.id)).includes('hidden archive')).toBe(false)
  })

  it('takes text in UTF-8 and in GB 18030', async () => {
    expect((await store('经过.txt', '工资四个月没发。')).ok).toBe(true)
    expect((await store('旧.txt', Buffer.from([0xb9, 0xa4, 0xd7, 0xca]))).ok).toBe(true)
  })

  it('takes office files, but none that carries macros', async () => {
    const from = (base64: string) => Buffer.from(base64, 'base64')
    expect((await store('a.docx', from(office.docx))).ok).toBe(true)
    expect((await store('a.xlsx', from(office.xlsx))).ok).toBe(true)
    expect(await store('a.docm', from(office.docm))).toMatchObject({ code: 'documents/type-not-allowed' })
    expect(await store('a.docx', from(office.docm))).toMatchObject({ code: 'documents/type-not-allowed' })
  })

  it('gives a name without ending the one of its content', async () => {
    const answer = await store('合同v1.2', aPdf)
    expect(answer.ok && answer.value.name).toBe('合同v1.2.pdf')
  })

  const refused: [string, string, string, () => Uint8Array | string | Promise<Buffer>][] = [
    ['a PNG that calls itself JPG', 'a.jpg', 'documents/name-and-content-disagree', () => aPhoto('png')],
    ['a PDF that calls itself DOCX', 'a.docx', 'documents/name-and-content-disagree', () => aPdf],
    ['a page of HTML', 'a.html', 'documents/name-and-content-disagree', () => '<script>alert(1)</script>'],
    ['text that calls itself PDF', 'a.pdf', 'documents/name-and-content-disagree', () => 'not a pdf'],
    ['a program', 'a.exe', 'documents/type-not-allowed', () => Buffer.from(`MZ${'\0'.repeat(60)}@\0\0\0PE\0\0`)],
    [
      'a program that calls itself JPG',
      'a.jpg',
      'documents/type-not-allowed',
      () => Buffer.from(`MZ${'\0'.repeat(60)}@\0\0\0PE\0\0`),
    ],
    [
      'an archive',
      'a.zip',
      'documents/type-not-allowed',
      () => Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1'),
    ],
    [
      'an SVG',
      'a.svg',
      'documents/type-not-allowed',
      () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>',
    ],
    ['a gif', 'a.gif', 'documents/type-not-allowed', () => Buffer.from(`GIF89a${'\0'.repeat(20)}`, 'latin1')],
    ['random bytes', 'a.txt', 'documents/type-not-allowed', () => Buffer.from([0, 1, 2, 3, 255, 254, 0, 9])],
    ['half a picture', 'a.jpg', 'documents/picture-broken', async () => (await aPhoto()).subarray(0, 300)],
    ['nothing', 'a.txt', 'documents/empty', () => ''],
  ]
  it.each(refused)('refuses %s', async (_what, name, code, content) => {
    expect(await store(name, await content())).toMatchObject({ ok: false, code })
  })

  it('refuses a HEIC photo and says how to make another', async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(64),
    ])
    expect(await store('IMG_0001.HEIC', heic)).toMatchObject({
      code: 'documents/type-not-allowed',
      facts: { isHeic: true },
    })
  })

  it('refuses a small file that unpacks into an enormous picture', async () => {
    const bomb = await sharp({
      create: { width: 9000, height: 7000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(await store('bomb.png', bomb)).toMatchObject({ code: 'documents/picture-too-large' })
  })

  it('stops reading when a file is larger than allowed', async () => {
    let sent = 0
    async function* endless() {
      for (;;) {
        sent += 1000
        yield Buffer.alloc(1000, 65)
      }
    }
    const small = house.open({ mostBytes: 10_000 })
    expect(await small.storeUpload(reader, 'a.txt', endless())).toMatchObject({ code: 'documents/too-large' })
    expect(sent).toBeLessThan(20_000)
  })

  it('lets one person hand in only so much a day, and forgets it the day after', async () => {
    const by = { city: '990000', id: 'reader-with-much' }
    const tight = house.open({ mostBytesADay: 25 })
    expect((await tight.storeUpload(by, 'a.txt', streamOf('twenty characters...'))).ok).toBe(true)
    expect(await tight.storeUpload(by, 'b.txt', streamOf('twenty characters...'))).toMatchObject({
      code: 'documents/quota-used',
    })
    const tomorrow = house.open({ mostBytesADay: 25, now: () => new Date(Date.now() + 86_400_001) })
    expect((await tomorrow.storeUpload(by, 'b.txt', streamOf('twenty characters...'))).ok).toBe(true)
  })

  it('keeps nothing waiting, whatever came of it', () => {
    expect(readdirSync(path.join(house.folder, 'waiting', 'plain'))).toEqual([])
  })
})

describe('the scan', () => {
  const scanner = {
    async scan(content: AsyncIterable<Uint8Array>) {
      const chunks: Uint8Array[] = []
      for await (const chunk of content) chunks.push(chunk)
      const isBad = Buffer.concat(chunks).includes('EICAR')
      return isBad ? ({ verdict: 'infected', name: 'Eicar' } as const) : ({ verdict: 'clean' } as const)
    },
  }

  it('marks what is clean and refuses what is not', async () => {
    const scanned = house.open({ scanner })
    const clean = await scanned.storeUpload(reader, 'a.txt', streamOf('harmless'))
    expect(clean.ok && clean.value.scan).toBe('clean')
    expect(await scanned.storeUpload(reader, 'b.txt', streamOf('…EICAR…'))).toMatchObject({
      code: 'documents/infected',
    })
  })

  it('refuses while the scanner cannot look, and tells the operator without a name', async () => {
    const { clamd } = await import('../adapters/scanner/clamd.ts')
    const told: string[] = []
    const blind = house.open({
      scanner: clamd({ host: '127.0.0.1', port: 1 }),
      onFault: (message) => told.push(message),
    })
    expect(await blind.storeUpload(reader, '秘密.txt', streamOf('x'))).toMatchObject({
      code: 'documents/scan-unavailable',
    })
    expect(told.join()).toContain('could not look')
    expect(told.join()).not.toContain('秘密')
  })
})

describe('putting papers into a matter', () => {
  it('describes her own papers in her order, and gives a stranger’s and an unknown one the same answer', async () => {
    const one = await store('1.txt', 'one')
    const two = await store('2.txt', 'two')
    const other = await store('3.txt', 'three', { city: '990000', id: 'somebody-else' })
    if (!one.ok || !two.ok || !other.ok) throw new Error('not stored')
    const mine = await documents.forFiling(reader, [two.value.id, one.value.id, two.value.id])
    expect(mine.ok && mine.value.map((info) => info.name)).toEqual(['2.txt', '1.txt'])
    const unknown = '00000000-0000-4000-8000-000000000000'
    const answer = await documents.forFiling(reader, [one.value.id, other.value.id, unknown])
    expect(answer).toEqual({
      ok: false,
      code: 'documents/no-such-document',
      facts: { documents: [other.value.id, unknown] },
    })
  })

  it('does not find a paper of another city', async () => {
    const one = await store('1.txt', 'one')
    const id = one.ok ? one.value.id : ''
    expect(await documents.forFiling({ ...reader, city: '880000' }, [id])).toMatchObject({ ok: false })
    expect(await documents.find('880000', id)).toBeUndefined()
  })
})
