/** When whoever is next is called on, in hours from the beginning of the day after a contact was due, as the house says. */
export type EscalationHours = { volunteer: number; staff: number; tree: number; treeStep: number }

export type Escalation = {
  /** The day on which the contact was due. */
  dueOn: string
  /** Whether a volunteer is the one to keep in touch; else it begins with staff. */
  hasVolunteer: boolean
  /** The colleagues of the phone tree, in order. */
  tree: readonly string[]
  /** A colleague sees to it. */
  isTaken: boolean
}

export type Step = { step: string; userId: string | null; at: Temporal.Instant }

/** Who has been called on by now because a contact is late: the volunteer, then staff, then the phone tree one after the other. */
export function stepsReached(
  { dueOn, hasVolunteer, tree, isTaken }: Escalation,
  hours: EscalationHours,
  { now, zone }: { now: Temporal.Instant; zone: string },
): Step[] {
  const late = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toZonedDateTime(zone)
  // By the clock on the wall: where the clocks change in the night, nine in the morning is still nine.
  const at = (after: number) => late.toPlainDateTime().add({ hours: after }).toZonedDateTime(zone).toInstant()
  const steps: Step[] = [
    ...(hasVolunteer ? [{ step: 'volunteer', userId: null, at: at(hours.volunteer) }] : []),
    {
      step: 'staff',
      userId: null,
      at: at(hasVolunteer ? hours.staff : Math.min(hours.volunteer, hours.staff)),
    },
    ...tree.map((userId, index) => ({
      ...{ step: `tree-${index + 1}`, userId },
      at: at(hours.tree + index * hours.treeStep),
    })),
  ]
  return steps.filter(
    ({ step, at: moment }) =>
      Temporal.Instant.compare(moment, now) <= 0 && !(isTaken && step.startsWith('tree-')),
  )
}
