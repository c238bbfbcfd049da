import { searchKey } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'

type Named = { givenName: string; familyName: string; email: string | null }
export type Identity = { name: string; email: string }

const keyOfName = (name: string) => searchKey(name).split(' ').toSorted().join(' ')

/** Whether a file bears the name of whoever writes it down, in whatever order and script. */
export const bearsName = ({ givenName, familyName }: Named, { name }: Pick<Identity, 'name'>): boolean =>
  keyOfName(`${givenName} ${familyName}`) === keyOfName(name)

/** Nobody opens a file about themselves: not under their own address, and under their own name only if it is somebody else's. */
export function obstaclesToOwnFile(details: Named, own: Identity, isSomebodyElse: boolean): Reason[] {
  if (details.email?.toLowerCase() === own.email.toLowerCase())
    return [{ code: 'own-volunteer-file', field: 'email' }]
  return bearsName(details, own) && !isSomebodyElse
    ? [{ code: 'volunteer-of-own-name', field: 'familyName' }]
    : []
}
