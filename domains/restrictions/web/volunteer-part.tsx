import RestrictionsOf from './restrictions-of.tsx'

/** On a volunteer's page: whom they must not meet. */
export default function VolunteerPart({ volunteerId }: { volunteerId: string }) {
  return <RestrictionsOf party={{ kind: 'volunteer', id: volunteerId }} />
}
