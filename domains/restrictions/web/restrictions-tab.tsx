import RestrictionsOf from './restrictions-of.tsx'

/** On a person's page: whom they must not meet. */
export default function RestrictionsTab({ personId }: { personId: string }) {
  return <RestrictionsOf party={{ kind: 'participant', id: personId }} />
}
