import type { MatchFile } from '../../model/match.ts'

export type WayStep = {
  name: 'requested' | 'talked' | 'asked' | 'agreed' | 'met' | 'inside' | 'gate' | 'outside' | 'ended'
  day: string | null
  state: 'done' | 'now' | 'ahead'
}

/** The life of a match as a line: what is behind, where it is now, what is ahead. A kind that ends with custody has no gate. */
export function wayOf({ match, proposals }: Pick<MatchFile, 'match' | 'proposals'>): WayStep[] {
  const { state, kind, begins, outsideSince, ends } = match
  const asked = proposals.find((one) => one.state === 'sent' || one.state === 'accepted')
  const together = ['accepted', 'active', 'paused'].includes(state) || begins !== null
  const isOver = state === 'ended' || state === 'withdrawn'
  const beganOutside = begins !== null && outsideSince === begins
  const days: [WayStep['name'], string | null, boolean][] = [
    ['requested', match.requestedOn, true],
    ['talked', match.talkedOn, match.talkedOn !== null],
    ['asked', asked?.sentOn ?? null, asked !== undefined || together],
    ['agreed', together ? (asked?.closedOn ?? null) : null, together],
    ['met', begins, begins !== null],
  ]
  if (kind.endsWithCustody) days.push(['inside', begins, begins !== null])
  else {
    if (!beganOutside)
      days.push(['inside', begins, begins !== null], ['gate', outsideSince, outsideSince !== null])
    days.push(['outside', outsideSince, outsideSince !== null])
  }
  days.push(['ended', ends, isOver])
  const kept = isOver ? days.filter(([, , done]) => done) : days
  const last = kept.findLastIndex(([, , done]) => done)
  return kept.map(([name, day, done], index) => ({
    ...{ name, day },
    state: index === last ? 'now' : done && index < last ? 'done' : 'ahead',
  }))
}
