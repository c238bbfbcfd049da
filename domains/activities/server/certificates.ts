import type { CourseModule } from '#domains/volunteers/model/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { dayText, listText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { activitiesApi } from '../model/activities-api.ts'
import { hoursOf } from '../model/course-rules.ts'
import { nameIn } from '../model/day.ts'
import { type OpenCourse, requireCourse } from './course-store.ts'
import { printDoorList } from './door-list.ts'
import { listSignUps } from './sign-up-store.ts'

type Printed = Pick<OpenCourse, 'names' | 'days' | 'place' | 'trainers' | 'modules'>

/** One page for each who completed the course, in one of our languages. */
export async function printCertificates(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  { names, days, place, trainers, modules }: Printed,
  of: { names: string[]; language: Language },
): Promise<FileAnswer> {
  if (of.names.length === 0) refuse('certificate-not-earned')
  const { language } = of
  const t = (key: Parameters<typeof format>[1], values = {}) => format(language, key, values)
  const house = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
  const course = nameIn(names, language)
  const module = (code: CourseModule) => t(`activities.module.${code}`)
  const bytes = await makePdf('certificate', {
    language,
    title: t('activities.certificate.title'),
    organisation: house.name,
    hasDone: t('activities.certificate.has-done'),
    course,
    when: t('activities.certificate.when', {
      days: listText(
        days.map(({ day }) => dayText(day, language)),
        language,
      ),
      place,
      hours: hoursOf(days),
    }),
    contents: modules.length > 0 ? t('activities.certificate.contents') : '',
    modules: modules.map(module),
    issued: t('activities.certificate.issued', { day: dayText(today.toString(), language) }),
    signature: trainers.length > 0 ? listText(trainers, language) : t('activities.certificate.signature'),
    names: of.names,
  })
  return { name: `${t('activities.certificate.file', { course })}.pdf`, bytes }
}

const printTheCertificates = handle(activitiesApi.certificates, {
  permission: 'activities:read',
  concerns: () => null,
  async run(context, { id, volunteerId, language }) {
    const course = await requireCourse(context.tx, id)
    const all = await listSignUps(context.tx, course)
    const asked = all.filter(({ volunteer }) => volunteerId === undefined || volunteer.id === volunteerId)
    if (asked.length === 0 && volunteerId !== undefined) return notFound()
    const names = asked.filter(({ completed }) => completed).map(({ volunteer }) => volunteer.name)
    return printCertificates(context, course, { names, language })
  },
})

const printAttendanceList = handle(activitiesApi.attendanceList, {
  permission: 'activities:read',
  concerns: () => null,
  async run({ tx, actor: { language }, today }, { id }) {
    const course = await requireCourse(tx, id)
    const coming = (await listSignUps(tx, course)).filter(({ state }) => state === 'signed-up')
    return printDoorList({
      ...{ language, title: nameIn(course.names, language), place: course.place, days: course.days, today },
      columns: [],
      people: coming.map(({ volunteer, marks }) => ({
        ...{ name: volunteer.name, facts: [] },
        markOn: (dayId) => marks.find(({ courseDayId }) => courseDayId === dayId)?.mark,
      })),
    })
  },
})

export const certificateHandlers = [printTheCertificates, printAttendanceList]
