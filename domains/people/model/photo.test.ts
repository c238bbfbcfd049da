import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barePhoto } from './jpeg.ts'
import { obstaclesToPhoto, photoSide } from './photo.ts'
import { jpeg, segment } from './testing/jpeg.ts'

const place = [...new TextEncoder().encode('Exif\0\0 43.4170 N, 24.6067 E')]
const yes = { consentBy: 'the person', consentOn: '2026-11-20' }
const codes = (bytes: Uint8Array, consent = yes) =>
  obstaclesToPhoto(consent, bytes, '2026-11-22').map(({ code }) => code)

test('a picture loses where it was taken, with what, and whatever hides behind its end', () => {
  const plain = jpeg()
  const told = jpeg({
    before: [segment(0xe1, place), segment(0xfe, place), segment(0xe0, [1, 2])],
    after: place,
  })
  expect(barePhoto(told)).toEqual(barePhoto(plain))
  expect(barePhoto(told)).toMatchObject({ width: 400, height: 512 })
  expect(new TextDecoder('latin1').decode(barePhoto(told)!.bytes)).not.toContain('43.4170')
})

test('what is drawn stays as it was, quoted bytes, restarts and several scans included', () => {
  const scan = [0x11, 0xff, 0x00, 0x22, 0xff, 0xd3, 0x33]
  const { bytes } = barePhoto(jpeg({ scans: [scan, scan] }))!
  expect([...bytes].join(' ').split(scan.join(' '))).toHaveLength(3)
  expect([...bytes.subarray(-2)]).toEqual([0xff, 0xd9])
})

test('anything else than a whole picture is none, whatever it is called', () => {
  const text = new TextEncoder().encode('<svg onload="alert(1)">')
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  for (const bytes of [new Uint8Array(), text, png, jpeg().subarray(0, -2), jpeg({ frame: false })])
    expect(codes(bytes)).toEqual(['photo-not-readable'])
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      const bare = barePhoto(new Uint8Array([0xff, 0xd8, ...noise]))
      expect(bare === null || bare.bytes.length <= noise.length + 2).toBe(true)
    }),
  )
})

test('a picture larger than it is kept, or without a yes that was said, is refused', () => {
  expect(codes(jpeg())).toEqual([])
  expect(codes(jpeg({ width: photoSide + 1 }))).toEqual(['photo-too-large'])
  expect(codes(jpeg({ scans: [Array.from({ length: 300_000 }, () => 7)] }))).toEqual(['photo-too-large'])
  expect(codes(jpeg(), { consentBy: ' ', consentOn: '2026-11-23' })).toEqual([
    'photo-consent-missing',
    'photo-consent-in-future',
  ])
})
