import { searchKey } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import type { PartnerAgreement } from './agreement.ts'
import type { NewPartner } from './partner.ts'

type Named = Pick<NewPartner, 'name' | 'otherName' | 'places' | 'contacts' | 'services'>

const keysOf = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text === null ? [] : [searchKey(text)])).filter(Boolean)),
]

/** The words by which an organisation is found: its own names, its places, its people and what it offers. */
export function partnerSearchKey({ name, otherName, places, contacts, services }: Named): string {
  const texts = [
    ...[name, otherName],
    ...places.flatMap((place) => [place.name, place.town, place.area]),
    ...contacts.map((contact) => contact.name),
    ...services.map((service) => service.name),
  ]
  return keysOf(texts).join(' ')
}

/** Where it is and where it serves. */
export const partnerAreaKeys = ({ places, services }: Pick<NewPartner, 'places' | 'services'>): string[] =>
  keysOf([...places.flatMap(({ town, area }) => [town, area]), ...services.flatMap(({ areas }) => areas)])

export function obstaclesToPartner({ places, contacts, services }: NewPartner): Reason[] {
  const reasons: Reason[] = []
  const ids = new Set(places.map(({ id }) => id))
  contacts.forEach(({ placeId }, index) => {
    if (placeId !== null && !ids.has(placeId))
      reasons.push({ code: 'place-of-another', field: `contacts.${index}.placeId` })
  })
  places.forEach(({ latitude, longitude }, index) => {
    if ((latitude === null) !== (longitude === null))
      reasons.push({ code: 'half-a-position', field: `places.${index}.latitude` })
  })
  const twice = (rows: readonly { id: string }[], field: string) => {
    if (new Set(rows.map(({ id }) => id)).size < rows.length) reasons.push({ code: 'same-id-twice', field })
  }
  twice(places, 'places')
  twice(contacts, 'contacts')
  twice(services, 'services')
  return reasons
}

export function obstaclesToAgreement(
  agreement: Pick<PartnerAgreement, 'validFrom' | 'validTo' | 'signedOn'>,
  today: string,
): Reason[] {
  const { validFrom, validTo, signedOn } = agreement
  const reasons: Reason[] = []
  if (validTo !== null && validTo < validFrom)
    reasons.push({ code: 'agreement-ends-before', field: 'validTo' })
  if (signedOn !== null && signedOn > today)
    reasons.push({ code: 'agreement-signed-in-future', field: 'signedOn' })
  return reasons
}
