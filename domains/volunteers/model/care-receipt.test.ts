import { describe, expect, test } from 'vitest'
import { receiptTypeOf, withoutTraces } from './care-receipt.ts'

const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0))
const bytes = (...parts: (number | number[])[]) => new Uint8Array(parts.flat())

const segment = (marker: number, content: number[]) => [0xff, marker, 0, content.length + 2, ...content]
const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
const jfif = segment(0xe0, text('JFIF'))
/** As a phone writes it, little end first: held sideways (6), and a place of its own. */
const notes = (orientation: number) =>
  segment(0xe1, [
    ...text('Exif'),
    ...[0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
    ...text('43.41N 24.61E'),
  ])
const asText = (photo: Uint8Array) => String.fromCharCode(...photo)

test('a receipt is told by its bytes, not by its name', () => {
  expect(receiptTypeOf(bytes([0xff, 0xd8], jfif))).toBe('image/jpeg')
  expect(receiptTypeOf(bytes(text('%PDF-1.7')))).toBe('application/pdf')
  expect(receiptTypeOf(bytes(text('<script>')))).toBeNull()
  expect(receiptTypeOf(new Uint8Array())).toBeNull()
})

describe('a photo', () => {
  test('loses where it was taken, and keeps the picture', () => {
    const clean = withoutTraces(
      bytes([0xff, 0xd8], jfif, notes(1), segment(0xfe, text('at home')), scan),
      'image/jpeg',
    )
    expect(asText(clean)).not.toContain('43.41N')
    expect(asText(clean)).not.toContain('home')
    expect([...clean]).toEqual([0xff, 0xd8, ...jfif, ...scan])
  })

  test('held sideways still stands upright', () => {
    const clean = withoutTraces(bytes([0xff, 0xd8], notes(6), scan), 'image/jpeg')
    expect(asText(clean)).not.toContain('43.41N')
    const again = withoutTraces(clean, 'image/jpeg')
    expect([...again]).toEqual([...clean])
    expect([...clean.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1])
    expect(clean[31]).toBe(6)
  })

  test('cut off in the middle is still taken as it is', () => {
    expect(withoutTraces(bytes([0xff, 0xd8, 0xff]), 'image/jpeg')).toHaveLength(3)
  })
})

test('a screenshot loses its written notes', () => {
  const chunk = (name: string, content: string) => [
    0,
    0,
    0,
    content.length,
    ...text(name),
    ...text(content),
    0,
    0,
    0,
    0,
  ]
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const clean = withoutTraces(bytes(head, chunk('tEXt', 'Maria'), chunk('IDAT', 'xx')), 'image/png')
  expect([...clean]).toEqual([...head, ...chunk('IDAT', 'xx')])
})
