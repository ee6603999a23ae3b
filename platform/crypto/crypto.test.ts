import { createHash, createPublicKey } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { sm2 } from 'sm-crypto-v2'
import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  keyIdOf,
  loadSigner,
  merkleProof,
  merkleRoot,
  NotCanonical,
  sha256Hex,
  signTogether,
  UnusableKey,
  verifyMerkleProof,
  verifySignature,
} from './index.ts'

const emptyFolder = () => mkdtempSync(path.join(tmpdir(), 'gongdao-keys-'))
const bytes = (text: string) => Buffer.from(text, 'utf8')

describe.each(['Ed25519', 'SM2'] as const)('A signer with %s', (algorithm) => {
  it('makes its key once, readable by nobody else, and signs with the same one after a restart', () => {
    const dir = path.join(emptyFolder(), 'keys')
    const first = loadSigner({ dir, algorithm })
    const again = loadSigner({ dir, algorithm })
    expect(again.publicKey).toBe(first.publicKey)
    expect(first.keyId).toBe(keyIdOf(first.publicKey))
    expect(first.keyId).toMatch(/^[0-9a-f]{16}$/)
    const [file] = readdirSync(dir)
    expect(readdirSync(dir).length).toBe(1)
    expect(statSync(path.join(dir, file!)).mode & 0o777).toBe(0o600)
    expect(verifySignature(algorithm, first.publicKey, bytes('公道'), again.sign(bytes('公道')))).toBe(true)
  })

  it('verifies what it signed and nothing else', () => {
    const dir = emptyFolder()
    const signer = loadSigner({ dir, algorithm })
    const other = loadSigner({ dir: emptyFolder(), algorithm })
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat({ max: 254 }),
        (content, place, change) => {
          const signature = signer.sign(content)
          expect(verifySignature(algorithm, signer.publicKey, content, signature)).toBe(true)
          const changed = Uint8Array.from(content)
          changed[place % content.length]! ^= change + 1
          expect(verifySignature(algorithm, signer.publicKey, changed, signature)).toBe(false)
          expect(verifySignature(algorithm, other.publicKey, content, signature)).toBe(false)
          const broken = Buffer.from(signature, 'base64url')
          broken[place % broken.length]! ^= change + 1
          expect(verifySignature(algorithm, signer.publicKey, content, broken.toString('base64url'))).toBe(false)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('signs many things with one signature, and each stands for itself', () => {
    const signer = loadSigner({ dir: emptyFolder(), algorithm })
    const other = loadSigner({ dir: emptyFolder(), algorithm })
    let signed = 0
    const sign = (one: Uint8Array) => {
      signed++
      return signer.sign(one)
    }
    for (const count of [2, 3, 4, 5, 16, 33]) {
      signed = 0
      const all = Array.from({ length: count }, (_, at) => bytes(`第${at}件`))
      const signatures = signTogether(sign, all)
      expect(signed).toBe(1)
      expect(new Set(signatures).size).toBe(count)
      all.forEach((one, at) => {
        expect(verifySignature(algorithm, signer.publicKey, one, signatures[at]!)).toBe(true)
        expect(verifySignature(algorithm, signer.publicKey, bytes('另一件'), signatures[at]!)).toBe(false)
        // One's signature is not its neighbour's, and no other city's.
        expect(verifySignature(algorithm, signer.publicKey, one, signatures[(at + 1) % count]!)).toBe(false)
        expect(verifySignature(algorithm, other.publicKey, one, signatures[at]!)).toBe(false)
      })
    }
  })

  it('answers false to every other spelling of a signature of many', () => {
    const signer = loadSigner({ dir: emptyFolder(), algorithm })
    const all = ['甲', '乙', '丙'].map(bytes)
    const good = signTogether(signer.sign, all)[1]!
    expect(verifySignature(algorithm, signer.publicKey, all[1]!, good)).toBe(true)
    const [leaves, at, rest] = good.split('.') as [string, string, string]
    const raw = Buffer.from(rest, 'base64url')
    const wrong = [
      ...[`t4.${at}.${rest}`, `t2.${at}.${rest}`, `t1.0.${rest}`, `t03.1.${rest}`, `t3.01.${rest}`, `t3.3.${rest}`],
      ...[
        `${leaves}.0.${rest}`,
        `${leaves}.2.${rest}`,
        `T3.1.${rest}`,
        `${good}.`,
        ` ${good}`,
        `${good}=`,
        `${good}\n`,
      ],
      ...[rest, `${leaves}.${at}.`, `t999999.${at}.${rest}`, `${leaves}.${at}.${rest.slice(1)}`],
      ...[raw.subarray(32), raw.subarray(0, raw.length - 64), Buffer.concat([raw.subarray(0, 32), raw])].map(
        (one) => `${leaves}.${at}.${one.toString('base64url')}`,
      ),
      ...Array.from({ length: raw.length }, (_, place) => {
        const changed = Buffer.from(raw)
        changed[place]! ^= 1
        return `${leaves}.${at}.${changed.toString('base64url')}`
      }).filter((_, place) => place % 7 === 0),
    ]
    for (const one of wrong) expect(verifySignature(algorithm, signer.publicKey, all[1]!, one), one).toBe(false)
  })

  it('signs what is alone as it is, so that it is read by whoever read signatures before', () => {
    const signer = loadSigner({ dir: emptyFolder(), algorithm })
    const [alone] = signTogether(signer.sign, [bytes('独')])
    expect(Buffer.from(alone!, 'base64url').length).toBe(64)
    expect(verifySignature(algorithm, signer.publicKey, bytes('独'), alone!)).toBe(true)
    expect(signTogether(signer.sign, [])).toEqual([])
  })

  it('answers false to every malformed signature, key or algorithm', () => {
    const signer = loadSigner({ dir: emptyFolder(), algorithm })
    const good = signer.sign(bytes('a'))
    for (const signature of ['', 'AAAA', `${good}=`, `${good}A`, ` ${good}`, good.slice(1), '!'.repeat(86)])
      expect(verifySignature(algorithm, signer.publicKey, bytes('a'), signature), signature).toBe(false)
    for (const key of ['', 'key', signer.publicKey.slice(5)])
      expect(verifySignature(algorithm, key, bytes('a'), good)).toBe(false)
    expect(verifySignature('none', signer.publicKey, bytes('a'), good)).toBe(false)
    expect(verifySignature(algorithm === 'SM2' ? 'Ed25519' : 'SM2', signer.publicKey, bytes('a'), good)).toBe(false)
  })

  it('refuses a key that is none, without showing it', () => {
    const dir = emptyFolder()
    loadSigner({ dir, algorithm })
    const file = path.join(dir, readdirSync(dir)[0]!)
    writeFileSync(file, 'my secret')
    expect(() => loadSigner({ dir, algorithm })).toThrow(UnusableKey)
    try {
      loadSigner({ privateKey: 'my secret', algorithm })
    } catch (error) {
      expect(String(error)).not.toContain('my secret')
    }
    expect(() => loadSigner({ privateKey: '0'.repeat(64), algorithm })).toThrow(UnusableKey)
  })
})

describe('SM2', () => {
  it('reproduces the example of GM/T 0003.2 and GM/T 0004: public key, digest with SM3, verification', () => {
    // The recommended curve, user id 1234567812345678, message "message digest" (GB/T 32918.5 A.2).
    const publicKey =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
    const privateKey = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'
    const signature =
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa'
    expect(loadSigner({ privateKey, algorithm: 'SM2' }).publicKey).toBe(publicKey)
    const written = Buffer.from(signature, 'hex').toString('base64url')
    expect(verifySignature('SM2', publicKey, bytes('message digest'), written)).toBe(true)
    expect(sm2.getHash(bytes('message digest').toString('hex'), publicKey)).toBe(
      'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
    )
  })
})

const vectors = new URL('../../../shared/data/wycheproof/ed25519_test.json', import.meta.url)
const areHere = existsSync(vectors)
if (!areHere) console.log('crypto.test: the Wycheproof vectors are not here; Ed25519 is not tried on them.')

describe('Ed25519', () => {
  it.runIf(areHere)('agrees with every vector of Project Wycheproof', () => {
    const file = JSON.parse(readFileSync(vectors, 'utf8'))
    let tried = 0
    for (const group of file.testGroups) {
      const pem = createPublicKey({ key: Buffer.from(group.publicKeyDer, 'hex'), format: 'der', type: 'spki' })
        .export({ type: 'spki', format: 'pem' })
        .toString()
      for (const { tcId, msg, sig, result, comment } of group.tests) {
        tried += 1
        const verdict = verifySignature(
          'Ed25519',
          pem,
          Buffer.from(msg, 'hex'),
          Buffer.from(sig, 'hex').toString('base64url'),
        )
        expect([tcId, comment, verdict]).toEqual([tcId, comment, result === 'valid'])
      }
    }
    expect(tried).toBe(file.numberOfTests)
    expect(tried).toBeGreaterThan(100)
  })
})

describe('Canonical JSON', () => {
  it('writes the example of RFC 8785 as the RFC does', () => {
    const value = {
      numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts names by UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7)
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}')
  })

  it('is the same for every order of names, and reads back as the value', () => {
    const plain = fc.jsonValue().filter((value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)))
    fc.assert(
      fc.property(plain, (value) => {
        const turned = JSON.parse(JSON.stringify(value), (_, part) =>
          part && typeof part === 'object' && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part,
        )
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(canonicalJson(value)).toBe(canonicalize(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([
    ['NaN', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['undefined in a list', [undefined]],
    ['undefined alone', undefined],
    ['a NUL character', { a: 'x\u0000' }],
    ['a NUL in a name', { '\u0000': 1 }],
    ['half a surrogate pair', '\ud800'],
    ['the other half', 'x\udc00'],
    ['a bigint', { a: 1n }],
    ['a function', { a: () => 1 }],
    ['a date', { a: new Date(0) }],
    ['a map', new Map()],
    ['something that writes itself otherwise', { toJSON: () => 'x' }],
  ])('refuses %s, which would not come back from the database as it was', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical)
  })

  it('takes a property that is undefined for absent, as the database does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })
})

describe('A Merkle tree', () => {
  const leavesOf = (count: number) => Array.from({ length: count }, (_, index) => sha256Hex(`leaf ${index}`))
  const hash = (...parts: (string | number[])[]) => {
    const digest = createHash('sha256')
    for (const part of parts) digest.update(typeof part === 'string' ? Buffer.from(part, 'hex') : Uint8Array.from(part))
    return digest.digest('hex')
  }

  it('is the tree of RFC 9162: leaves apart from nodes, split at the largest power of two', () => {
    const [a, b, c] = leavesOf(3).map((leaf) => hash([0], leaf))
    expect(merkleRoot([])).toBe(hash())
    expect(merkleRoot(leavesOf(1))).toBe(a)
    expect(merkleRoot(leavesOf(3))).toBe(hash([1], hash([1], a!, b!), c!))
  })

  it('proves each leaf at its place, and no other leaf, place, size or root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (count, luck, other) => {
        const leaves = leavesOf(count)
        const position = luck % count
        const proof = merkleProof(leaves, position)
        const root = merkleRoot(leaves)
        expect(verifyMerkleProof(leaves[position]!, proof, root)).toBe(true)
        expect(verifyMerkleProof(sha256Hex('other'), proof, root)).toBe(false)
        expect(verifyMerkleProof(leaves[position]!, proof, sha256Hex('root'))).toBe(false)
        const elsewhere = other % count
        if (elsewhere !== position)
          expect(verifyMerkleProof(leaves[position]!, { ...proof, position: elsewhere }, root)).toBe(false)
        expect(verifyMerkleProof(leaves[position]!, { ...proof, path: [...proof.path, root] }, root)).toBe(false)
        expect(verifyMerkleProof(leaves[position]!, { ...proof, position: -1 }, root)).toBe(false)
      }),
    )
  })

  it('changes with every leaf, and with their order', () => {
    const leaves = leavesOf(7)
    const roots = leaves.map((_, index) => merkleRoot(leaves.with(index, sha256Hex('x'))))
    expect(
      new Set([...roots, merkleRoot(leaves), merkleRoot(leaves.toReversed()), merkleRoot(leaves.slice(1))]).size,
    ).toBe(10)
  })
})
