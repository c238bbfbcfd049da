import { sql } from 'kysely'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { format } from '#platform/texts/text.ts'
import { intakeApi } from '../model/intake-api.ts'
import { wishTopics } from '../model/referral.ts'

/** The form for a pen, for where there is no internet: in any of the four languages, large print unless asked otherwise. */
export const paperForm = handle(intakeApi.paperForm, {
  permission: 'anyone',
  perAddress: { most: 30, minutes: 60 },
  concerns: () => null,
  async run({ tx }, { language, large = true }): Promise<FileAnswer> {
    const { rows } = await sql<{ name: string }>`select name from access.front_door()`.execute(tx)
    const organisation = rows[0]?.name ?? ''
    const t = (key: Parameters<typeof format>[1], values?: Parameters<typeof format>[2]) =>
      format(language, key, values)
    const line = (label: string, help = '') => ({ label, help, kind: 'line' as const })
    const lines = (label: string, count: number) => ({
      label,
      help: '',
      kind: 'lines' as const,
      lines: count,
    })
    const choices = (label: string, from: string[], help = '') => ({
      ...{ label, help, kind: 'choices' as const },
      choices: from,
    })
    const bytes = await makePdf('printable-form', {
      ...{ language, organisation, isLargePrint: large, foot: t('intake.paper.foot', { organisation }) },
      ...{ title: t('intake.paper.title'), introduction: t('intake.paper.intro') },
      sections: [
        {
          ...{ heading: t('intake.paper.me'), text: '' },
          fields: [
            line(t('intake.paper.name')),
            line(t('intake.paper.called')),
            line(t('intake.paper.born')),
            line(t('intake.paper.speak')),
            choices(t('intake.paper.interpreter'), [t('intake.paper.yes'), t('intake.paper.no')]),
            lines(t('intake.paper.where'), 2),
            line(t('intake.paper.release'), t('intake.paper.release-help')),
          ],
        },
        {
          ...{ heading: t('intake.paper.wish'), text: '' },
          fields: [
            choices(
              t('intake.paper.tick'),
              wishTopics.map((topic) => t(`intake.wish.${topic}`)),
            ),
            lines(t('intake.paper.words'), 6),
          ],
        },
        {
          ...{ heading: t('intake.paper.helper'), text: '' },
          fields: [lines(t('intake.paper.helper-who'), 2)],
        },
        {
          ...{ heading: t('intake.paper.yes-title'), text: t('intake.paper.yes-text') },
          fields: [line(t('intake.paper.spoken'))],
        },
      ],
      signatures: [t('intake.paper.sign-person'), t('intake.paper.sign-witness')],
    })
    return { name: `${t('intake.paper.file')}-${language}.pdf`, bytes }
  },
})
