import type { Restriction } from '../model/restriction.ts'

/** Where the record is on which a restriction stands. */
export function recordPath({ holderKind, holderId }: Pick<Restriction, 'holderKind' | 'holderId'>): {
  to: string
} {
  if (holderKind === 'participant') return { to: `/people/${holderId}?tab=restrictions` }
  if (holderKind === 'volunteer') return { to: `/volunteers/${holderId}?tab=restrictions` }
  return { to: holderKind === 'child' ? `/children/${holderId}` : `/family/members/${holderId}` }
}
