import { react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { dayText } from '#platform/texts/days.ts'
import { format } from '#platform/texts/text.ts'
import { nameIn } from '../model/day.ts'
import './course-tables.ts'
import './events.ts'

/** Those on a course who can be written to, with its first day. */
const onCourse = ({ tx }: SystemContext) =>
  tx
    .selectFrom('signUps')
    .innerJoin('volunteers', 'volunteers.id', 'signUps.volunteerId')
    .innerJoin('courses', 'courses.id', 'signUps.courseId')
    .innerJoin('courseDays', 'courseDays.courseId', 'courses.id')
    .select(['volunteers.givenName', 'volunteers.displayName', 'volunteers.email', 'volunteers.language'])
    .select(['courses.names', 'courses.place', 'courses.cancelledBecause'])
    .select(['courseDays.day', 'courseDays.starts'])
    .where('volunteers.email', 'is not', null)
    .distinctOn('signUps.id')
    .orderBy('signUps.id')
    .orderBy('courseDays.day')

type OnCourse = Awaited<ReturnType<ReturnType<typeof onCourse>['executeTakeFirstOrThrow']>>

/** The name of the course stands in no subject line: others may see those. */
async function write({ site }: SystemContext, to: OnCourse, what: 'seat' | 'cancelled'): Promise<void> {
  const { language, names, place, day, starts, cancelledBecause } = to
  const facts = {
    ...{ course: nameIn(names, language), place, time: starts, day: dayText(day, language, 'weekday') },
    why: cancelledBecause ?? '',
  }
  const values = {
    name: to.givenName || to.displayName,
    subject: format(language, `activities.mail.${what}.subject`),
    text: format(language, `activities.mail.${what}.text`, facts),
    action: format(language, 'activities.mail.action'),
    link: `${site.url}/field`,
  }
  await site.mail({ to: to.email!, kind: 'notice', language, values })
}

/** Somebody who waited for a seat reads that there is one, and when to come. */
const writeOfSeat = react({
  event: 'activities.seat-given',
  name: 'activities.write-of-seat',
  concerns: () => null,
  async run(context, { signUpId }) {
    const found = await onCourse(context)
      .where('signUps.id', '=', signUpId)
      .where('signUps.state', '=', 'signed-up')
      .executeTakeFirst()
    if (found) await write(context, found, 'seat')
  },
})

/** Nobody shall stand before a closed door. */
const writeOfCancelling = react({
  event: 'activities.course-cancelled',
  name: 'activities.write-of-cancelling',
  concerns: () => null,
  async run(context, { courseId }) {
    const told = await onCourse(context)
      .where('signUps.courseId', '=', courseId)
      .where('signUps.state', '<>', 'withdrawn')
      .execute()
    for (const one of told) await write(context, one, 'cancelled')
  },
})

export const courseReactions = [writeOfSeat, writeOfCancelling]
