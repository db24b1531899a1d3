import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  Chunks,
  createHeader,
  createLock,
  HEADER_LENGTH,
  looksSealed,
  newDataKey,
  openLock,
  readHeader,
  SealError,
  sealedChunkSize,
  type Lock,
} from '../../../../src/main/database/backups/sealing'

/** Quick enough to be done thousands of times; the real cost is tried once. */
const quick = { log2N: 1, r: 1, p: 1 }
const passphrase = 'seven brown horses'
const dataKey = newDataKey()
const lock = createLock(passphrase, dataKey, quick)

function seal(content: Buffer, chunkSize: number, under: Lock = lock, key: Uint8Array = dataKey): Buffer {
  const header = readHeader(createHeader(under, chunkSize))
  const chunks = new Chunks(header, key)
  const count = Math.max(1, Math.ceil(content.length / chunkSize))
  const sealed = Array.from({ length: count }, (_, number) =>
    chunks.seal(number, number === count - 1, content.subarray(number * chunkSize, (number + 1) * chunkSize)),
  )
  return Buffer.concat([header.bytes, ...sealed])
}

function open(sealed: Buffer, using: string): Buffer {
  const header = readHeader(sealed.subarray(0, HEADER_LENGTH))
  const chunks = new Chunks(header, openLock(header.lock, using))
  const whole = sealedChunkSize(header)
  const body = sealed.subarray(HEADER_LENGTH)
  const count = Math.max(1, Math.ceil(body.length / whole))
  return Buffer.concat(
    Array.from({ length: count }, (_, number) =>
      chunks.open(number, number === count - 1, body.subarray(number * whole, (number + 1) * whole)),
    ),
  )
}

function problemOf(work: () => unknown): string {
  try {
    work()
    return 'none'
  } catch (error) {
    if (error instanceof SealError) return error.problem
    throw error
  }
}

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((content) => Buffer.from(content))

describe('a sealed file', () => {
  it('opens with its passphrase to what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(bytes(300), fc.integer({ min: 1, max: 100 }), fc.string(), (content, chunkSize, words) => {
        const key = newDataKey()
        const sealed = seal(content, chunkSize, createLock(words, key, quick), key)
        expect(looksSealed(sealed)).toBe(true)
        expect(open(sealed, words)).toEqual(content)
      }),
    )
  })

  it('says of another passphrase that it is wrong, not that the file is damaged', () => {
    const sealed = seal(Buffer.from('content'), 16)
    fc.assert(
      fc.property(fc.string(), (words) => {
        fc.pre(words.normalize('NFKC') !== passphrase)
        expect(problemOf(() => open(sealed, words))).toBe('passphrase')
      }),
    )
  })

  it('takes the same letters typed on another keyboard', () => {
    const key = newDataKey()
    const sealed = seal(Buffer.from('content'), 16, createLock('Caf\u00e9', key, quick), key)
    expect(open(sealed, 'Cafe\u0301').toString()).toBe('content')
  })

  it('notices every changed byte, and calls it damage', () => {
    const sealed = seal(Buffer.from('The one and only copy of everything.'), 16)
    for (let index = 0; index < sealed.length; index += 1) {
      for (const bit of [1, 128]) {
        const changed = Buffer.from(sealed)
        changed[index] = (changed[index] ?? 0) ^ bit
        // Only the byte that tells the version reads as one that is not known yet.
        const expected = index === 16 ? 'newer' : 'damaged'
        const noticed = problemOf(() => open(changed, passphrase))
        expect([expected, 'damaged'], `byte ${String(index)}`).toContain(noticed)
      }
    }
  })

  it('notices that it was cut short, wherever it was cut', () => {
    const sealed = seal(Buffer.alloc(64, 7), 16)
    for (let length = 0; length < sealed.length; length += 1) {
      expect(
        problemOf(() => open(sealed.subarray(0, length), passphrase)),
        String(length),
      ).toBe('damaged')
    }
  })

  it('notices what was added', () => {
    const sealed = seal(Buffer.alloc(40, 7), 16)
    for (const more of [1, 16, 32, 33]) {
      expect(problemOf(() => open(Buffer.concat([sealed, Buffer.alloc(more)]), passphrase))).toBe('damaged')
    }
  })

  it('notices chunks that were swapped, doubled, left out or taken from another backup', () => {
    const content = Buffer.alloc(64, 7)
    const sealed = seal(content, 16)
    const other = seal(content, 16)
    const [header, ...chunks] = pieces(sealed)
    const [, ...others] = pieces(other)
    const [first, second, third, last] = chunks as [Buffer, Buffer, Buffer, Buffer]
    const tries: Record<string, Buffer[]> = {
      swapped: [second, first, third, last],
      doubled: [first, first, second, third, last],
      'left out': [first, third, last],
      'ending early': [first, second, third],
      'from another backup': [first, others[1]!, third, last],
    }
    expect(open(Buffer.concat([header!, first, second, third, last]), passphrase)).toEqual(content)
    for (const [what, order] of Object.entries(tries)) {
      expect(
        problemOf(() => open(Buffer.concat([header!, ...order]), passphrase)),
        what,
      ).toBe('damaged')
    }
    expect(problemOf(() => open(Buffer.concat([header!, ...others]), passphrase))).toBe('damaged')
  })

  it('never shows the same bytes twice', () => {
    const content = Buffer.alloc(32, 7)
    const [one, other] = [pieces(seal(content, 16)), pieces(seal(content, 16))]
    expect(one[1]).not.toEqual(one[2])
    expect(one[1]).not.toEqual(other[1])
  })
})

function pieces(sealed: Buffer): Buffer[] {
  const found = [sealed.subarray(0, HEADER_LENGTH)]
  for (let from = HEADER_LENGTH; from < sealed.length; from += 32)
    found.push(sealed.subarray(from, from + 32))
  return found
}

test('a passphrase is real work to guess', () => {
  const strong = createLock(passphrase, dataKey)
  expect([...strong.subarray(0, 3)]).toEqual([17, 8, 1])
  expect(openLock(strong, passphrase)).toEqual(dataKey)
  expect(problemOf(() => openLock(strong, 'seven brown horse'))).toBe('passphrase')
})

test('a file from anywhere cannot ask for endless work', () => {
  for (const [index, value] of [
    [0, 40],
    [0, 0],
    [1, 255],
    [2, 200],
  ] as const) {
    const greedy = Buffer.from(lock)
    greedy[index] = value
    expect(problemOf(() => openLock(greedy, passphrase))).toBe('damaged')
  }
})
