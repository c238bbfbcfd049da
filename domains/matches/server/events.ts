import type {} from '#platform/events/event.ts'

type OfMatch = { matchId: string; personId: string }

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'matches.requested': OfMatch
    /** A card was sent to a volunteer. */
    'matches.proposed': OfMatch & { proposalId: string; volunteerId: string }
    /** A volunteer answered; what they said stands in the proposal. */
    'matches.answered': OfMatch & { proposalId: string }
    /** Both have said yes. */
    'matches.accepted': OfMatch & { volunteerId: string }
    /** The two have met, with the coordinator. */
    'matches.activated': OfMatch & { volunteerId: string }
    'matches.paused': OfMatch
    'matches.resumed': OfMatch
    'matches.ended': OfMatch
    /** The participant went over to another unit: the contact waits for what both units say. */
    'matches.moved-unit': OfMatch & { moveId: string }
    /** One of the two units has answered, or the wait is over. */
    'matches.move-answered': OfMatch & { moveId: string; by: 'unit' | 'volunteer-unit' }
  }
}
