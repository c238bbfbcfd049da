import { requireUnit } from '#domains/organisation/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { dayText, listText } from '#platform/texts/days.ts'
import { format, type TextKey, type TextValues } from '#platform/texts/text.ts'
import { whoSeesApi } from '../model/who-sees.ts'
import { readWhoSees } from './who-sees.ts'

/** "Who sees what about me", for the person to keep: large print, short sentences, tagged. */
export const printWhoSees = handle(whoSeesApi.print, {
  permission: 'grounds:read',
  concerns: ({ personId }) => personId,
  async run(context, { personId, language }): Promise<FileAnswer> {
    const { tx, actor, site } = context
    const sees = await readWhoSees(context, personId)
    const person = await requirePerson(tx, personId)
    const unit = await requireUnit(tx, person.unitId)
    const { name } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
    const t = (key: string, values?: TextValues) => format(language, key as TextKey, values)
    const list = (values: string[]) => listText(values, language)
    const dayOf = (moment: string) =>
      dayText(
        Temporal.Instant.from(moment).toZonedDateTimeISO(site.zone).toPlainDate().toString(),
        language,
        'long',
      )
    const orNone = (paragraphs: string[], none: string) => (paragraphs.length ? paragraphs : [t(none)])
    const senders = [...new Set([name, unit.name])]
    const day = dayText(sees.day, language, 'long')
    const bytes = await makePdf('letter', {
      ...{ language, isLargePrint: true, from: senders, to: [person.displayName], facts: [] },
      about: t('audit.sees.title'),
      placeAndDay: `${unit.name}, ${day}`,
      greeting: t('audit.sees.letter-greeting', { name: person.displayName }),
      parts: [
        {
          heading: t('audit.sees.staff'),
          paragraphs: orNone(
            sees.staff.map((one) =>
              t('audit.sees.staff-line', {
                ...{ name: one.name, role: t(`role.${one.role}`), why: t(`audit.sees.why.${one.why}`) },
                areas: list(one.areas.map((area) => t(`audit.sees.area.${area}`))),
              }),
            ),
            'audit.sees.staff-none',
          ),
        },
        {
          heading: t('audit.sees.volunteers'),
          paragraphs: orNone(
            sees.volunteers.map((one) =>
              t('audit.sees.volunteer-line', {
                ...{ name: one.name, count: one.planItems },
                shares: list(one.shares.map((share) => t(`matches.share.${share}`))),
              }),
            ),
            'audit.sees.volunteers-none',
          ),
        },
        {
          heading: t('audit.sees.outside'),
          paragraphs: [
            ...orNone(
              sees.outside.map((one) =>
                t('audit.sees.outside-line', {
                  ...{ recipient: one.recipientName, day: dayOf(one.since) },
                  what: list(one.dataGroups.map((group) => t(`grounds.data.${group}`))),
                  grounds: list(one.grounds.map((ground) => t(`audit.sees.ground.${ground}`))),
                }),
              ),
              'audit.sees.outside-none',
            ),
            ...sees.toDelete.map((one) => t('audit.sees.to-delete-line', { recipient: one.recipientName })),
          ],
        },
        {
          heading: t('audit.sees.nobody'),
          paragraphs: [
            t('audit.sees.nobody-text'),
            ...(sees.closed.length
              ? [
                  t('audit.sees.closed', {
                    areas: list(sees.closed.map((area) => t(`audit.sees.area.${area}`))),
                  }),
                ]
              : []),
          ],
        },
        { heading: t('audit.sees.rights'), paragraphs: [t('audit.sees.rights-text')] },
      ],
      closing: t('audit.sees.letter-closing'),
      signature: { name: actor.name, label: senders.join(', ') },
      foot: t('audit.sees.letter-foot', { name, day }),
    })
    return { name: `${t('audit.sees.file')}.pdf`, bytes }
  },
})
