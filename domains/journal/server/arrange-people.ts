// For the tests of this domain: people as the owner of the database can put them, without walking through other domains.
type Owner = {
  query(text: string, values: unknown[]): Promise<{ rows: { id: string }[] }>
}
type House = { owner: Owner }

export async function addPerson(
  { owner }: House,
  unitId: string,
  name: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const values = {
    unit_id: unitId,
    display_name: name,
    sort_name: name,
    search_key: name.toLowerCase(),
    contact: '{}',
    status: 'serving',
    ...more,
  }
  const { rows } = await owner.query(
    `insert into people (${Object.keys(values).join(', ')})
      values (${Object.keys(values).map((_, index) => `$${index + 1}`)}) returning id`,
    Object.values(values),
  )
  return rows[0]!.id
}

export async function entrust(
  { owner }: House,
  personId: string,
  unitId: string,
  { userId }: { userId: string },
): Promise<void> {
  await owner.query(
    `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
    [personId, unitId, userId],
  )
}
