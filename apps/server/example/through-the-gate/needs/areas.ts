/** The areas that every house begins with, by the ids that they have everywhere, and the needs of the library in each. */
const list = [
  ['housing', '001', 1, 10],
  ['work', '002', 11, 18],
  ['education', '003', 19, 26],
  ['money', '004', 27, 36],
  ['identity-papers', '005', 37, 43],
  ['health', '006', 44, 52],
  ['alcohol', '007', 53, 57],
  ['drugs', '008', 58, 64],
  ['family', '009', 65, 72],
  ['network', '010', 73, 79],
  ['attitudes', '011', 80, 84],
  ['law', '012', 85, 92],
] as const
export type AreaSlug = (typeof list)[number][0]

export type Area = { slug: AreaSlug; id: string; library: string[] }

const known = '01900000-0000-7000-8000-00000000'

export const areas: Area[] = list.map(([slug, number, first, last]) => ({
  slug,
  id: `${known}a${number}`,
  library: Array.from(
    { length: last - first + 1 },
    (_, index) => `${known}b${String(first + index).padStart(3, '0')}`,
  ),
}))
