import { expect, test } from 'vitest'
import { languagesIn } from './language-names.ts'
import { noDayReasonIn, releaseKindIn, statusIn, yesOrNo } from './value-words.ts'

const statuses: Record<string, string[]> = {
  remand: ['remand', 'varetekt', 'под стража', 'arest preventiv'],
  'pre-trial-house-arrest': ['house arrest', 'husarrest', 'домашен арест', 'arest la domiciliu'],
  serving: ['Serving', 'soner', 'Изтърпява наказание', 'execută pedeapsa', 'лишен от свобода', 'forvaring'],
  'temporary-leave': ['on leave', 'permisjon', 'домашен отпуск', 'în permisie'],
  'interrupted-sentence': ['interrupted', 'soningsavbrudd', 'прекъснато изтърпяване', 'pedeapsă întreruptă'],
  'serving-at-home': ['tagged', 'fotlenke', 'електронно наблюдение', 'brăţară electronică'],
  'conditionally-released': [
    'conditionally released',
    'prøveløslatt',
    'условно предсрочно освободен',
    'liberat condiţionat',
    'УПО',
  ],
  released: ['released', 'løslatt', 'освободена', 'eliberat'],
  absconded: ['absconded', 'rømt', 'издирва се', 'evadat'],
  'returned-to-custody': ['back in prison', 'gjeninnsatt', 'отново в затвора', 'revenit în penitenciar'],
  deported: ['deported', 'utvist', 'експулсиран', 'expulzată'],
  'moved-away': ['moved away', 'flyttet', 'преместил се', 's-a mutat'],
  dead: ['deceased', 'død', 'починал', 'decedat'],
  closed: ['case closed', 'avsluttet', 'приключен случай', 'caz închis'],
}

test.each(Object.entries(statuses))('%s is recognised in four languages', (status, words) => {
  expect(words.map(statusIn)).toEqual(words.map(() => status))
})

test.each(['not released', 'не е освободен', 'ikke løslatt', 'on holiday', 'închisoare'])(
  '“%s” is no status',
  (words) => expect(statusIn(words)).toBe(null),
)

test.each([
  ['confirmed', ['confirmed', 'bekreftet', 'потвърдена', 'confirmată', 'ja']],
  ['expected', ['expected', 'forventet', 'очаквана', 'estimată', 'не']],
  ['earliest-conditional', ['parole', 'prøveløslatelse', 'УПО', 'liberare condiționată', '2/3']],
  ['em-eligible', ['tag', 'fotlenke', 'електронно наблюдение', 'brățară']],
  ['full-term', ['full term', 'endt tid', 'край на срока', 'la termen']],
])('the kind of date “%s” is recognised in four languages', (kind, words) => {
  expect(words.map(releaseKindIn)).toEqual(words.map(() => kind))
})

test('yes and no are read in four languages, and nothing else is taken for them', () => {
  expect(['yes', 'ja', 'да', 'da', 'X', '✓', '1'].map(yesOrNo)).toEqual(Array(7).fill(true))
  expect(['no', 'nei', 'не', 'nu', '0'].map(yesOrNo)).toEqual(Array(5).fill(false))
  expect(['maybe', '', 'yes but no'].map(yesOrNo)).toEqual([null, null, null])
})

test('why there is no day is understood where the list says so', () => {
  const words = ['ikke dømt', 'обжалва присъдата', 'livstid', 'așteaptă decizia', 'прекъснато']
  expect(words.map(noDayReasonIn)).toEqual([
    ...['not-sentenced-yet', 'appeal-pending', 'no-fixed-end', 'decision-pending', 'sentence-interrupted'],
  ])
})

test('languages are named in four languages; what is none of them is named back', () => {
  expect(languagesIn('norsk, arabisk og engelsk')).toEqual({ languages: ['nb', 'ar', 'en'], unknown: [] })
  expect(languagesIn('български / ромски')).toEqual({ languages: ['bg', 'rom'], unknown: [] })
  expect(languagesIn('română; maghiară')).toEqual({ languages: ['ro', 'hu'], unknown: [] })
  expect(languagesIn('English, Elvish')).toEqual({ languages: ['en'], unknown: ['Elvish'] })
})
