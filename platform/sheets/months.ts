const names = [
  'january february march april may june july august september october november december',
  'januar februar mars april mai juni juli august september oktober november desember',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
].map((months) => months.split(' '))

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** The month that a word means: its name or the beginning of it in our languages, or a Roman number; 0 if none. */
export function monthOf(word: string): number {
  const small = word.toLowerCase()
  // Roman numbers are often typed on a Cyrillic keyboard.
  const roman = romans.indexOf(small.replaceAll('х', 'x').replaceAll('і', 'i'))
  if (roman >= 0) return roman + 1
  if (small.length < 3 && small !== 'ян') return 0
  for (const months of names) {
    const found = months.findIndex((month) => month.startsWith(small))
    if (found >= 0) return found + 1
  }
  return 0
}
