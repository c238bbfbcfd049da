/** What people pay with in a country, from a day on; the last that has begun holds. Elsewhere the euro is assumed. */
const currencies: Record<string, [from: string, code: string][]> = {
  NO: [['', 'NOK']],
  SE: [['', 'SEK']],
  DK: [['', 'DKK']],
  IS: [['', 'ISK']],
  GB: [['', 'GBP']],
  MD: [['', 'MDL']],
  RO: [['', 'RON']],
  BG: [
    ['', 'BGN'],
    ['2026-01-01', 'EUR'],
  ],
}

export const currencyOf = (country: string, day: string): string =>
  (currencies[country] ?? []).findLast(([from]) => from <= day)?.[1] ?? 'EUR'

/** How many of the smallest coins make one unit; sums are whole numbers of these, so that nothing is rounded twice. */
export const minorPerMajor = (currency: string): number =>
  10 **
  (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)

/** `12,50 kr` as the reader's language writes it. */
export const moneyText = (minor: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / minorPerMajor(currency))
