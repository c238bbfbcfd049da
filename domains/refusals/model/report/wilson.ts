/** Two-sided 95 %: the quantile of the normal distribution to the digits that matter here. */
const z = 1.959963984540054

/** Wilson's interval for a share: within it, 95 times of 100, lies what many more of the same would show. */
export function wilson(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const share = hits / of
  const middle = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}
