/** Where the clock of a country stands. */
export const zones: Readonly<Record<string, string>> = {
  NO: 'Europe/Oslo',
  BG: 'Europe/Sofia',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  DK: 'Europe/Copenhagen',
  FI: 'Europe/Helsinki',
  IS: 'Atlantic/Reykjavik',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  MD: 'Europe/Chisinau',
}

/** A country that is not listed keeps universal time until it is set. */
export const zoneOf = (country: string): string => zones[country] ?? 'UTC'

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
