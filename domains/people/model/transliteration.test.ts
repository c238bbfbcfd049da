import { expect, test } from 'vitest'
import { scriptOf, toCyrillic, toLatin, transliterated } from './transliteration.ts'

test.each([
  ['Мария Щерева', 'Maria Shtereva'],
  ['ЩЕРЕВА СОФИЯ', 'SHTEREVA SOFIA'],
  ['Мариян Илиев', 'Mariyan Iliev'],
  ['Яна Юлиева', 'Yana Yulieva'],
  ['Синьо Първанов', 'Sinyo Parvanov'],
  ['Цветан Жечев', 'Tsvetan Zhechev'],
  ['Щ. Я.', 'Sht. Ya.'],
  ['Йоана Хъшова-Чолакова', 'Yoana Hashova-Cholakova'],
  ['Elena', 'Elena'],
])('%s is written %s in a Bulgarian passport', (cyrillic, latin) => {
  expect(toLatin(cyrillic)).toBe(latin)
})

test.each([
  ['Maria Shtereva', 'Мария Щерева'],
  ['SHTEREVA', 'ЩЕРЕВА'],
  ['Tsvetan Zhechev', 'Цветан Жечев'],
  ['Yordan Penyov', 'Йордан Пеньов'],
  ['Nikolay Boyanov', 'Николай Боянов'],
  ['Ștefan Țuțea', 'Штефан Цуцеа'],
  ['Øyvind Bjørnstad', 'Йойвинд Бьорнстад'],
  ['Zoé', 'Зое'],
])('%s is written %s as near as can be', (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic)
})

test.each([
  ['Иван', 'cyrillic'],
  ['Ivan', 'latin'],
  ['Ивaн', 'mixed'],
  ['علي', 'other'],
  ['12', 'other'],
] as const)('the script of %s is %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
})

test('a name in a third script stays as it is', () => {
  expect(transliterated('علي')).toBe('علي')
})
