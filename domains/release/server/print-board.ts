import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { releaseApi } from '../model/release-api.ts'
import { boardFor } from './board.ts'
import { dateWords, decisionWords, groupName, groupsOf, openWords, wordsIn } from './board-on-paper.ts'
import { openItemsOf } from './countdown/open-items.ts'

/** A file about people: whom it names goes into the audit, not into the answer. */
export type FileAboutPeople = FileAnswer & { people: string[] }

export const printBoard = handle(releaseApi.printBoard, {
  permission: 'release:read',
  concerns: (_, file) => (file as FileAboutPeople | undefined)?.people ?? [],
  async run(context, { by = 'week', onlyWarned, ...filter }): Promise<FileAboutPeople> {
    const { language = context.actor.language } = filter
    const words = wordsIn(language)
    const { t, day } = words
    const board = await boardFor(context, filter)
    const people = board.people.map(({ personId }) => personId)
    const open = await openItemsOf(context.tx, people, language)
    const groups = groupsOf(board, { by, ...(onlyWarned === undefined ? {} : { onlyWarned }) }, language)
    const bytes = await makePdf('printable-list', {
      language,
      title: t('release.print.title'),
      subtitle: t('release.print.subtitle', { from: day(board.from), until: day(board.until) }),
      columns: [
        { label: t(`release.column.${by}`), width: 1.2 },
        { label: t('release.column.name'), width: 1.3 },
        { label: t('release.column.day'), width: 2.4 },
        ...(by === 'prison' ? [] : [{ label: t('release.column.prison'), width: 1 }]),
        ...(by === 'responsible' ? [] : [{ label: t('release.column.responsible'), width: 1.1 }]),
        { label: t('release.column.decide'), width: 1.5 },
        { label: t('release.column.open'), width: 2.2 },
      ],
      rows: groups.flatMap((group) =>
        group.people.map((person) => [
          groupName(group, by, board.today, words),
          person.name,
          dateWords(person, board.today, words),
          ...(by === 'prison' ? [] : [person.prison ?? t('release.no-prison')]),
          ...(by === 'responsible' ? [] : [person.responsible ?? t('release.nobody')]),
          decisionWords(person, words),
          openWords(open.get(person.personId), words),
        ]),
      ),
      whenEmpty: t('release.empty.title'),
      printedOn: context.today,
    })
    return {
      name: `${t('release.print.name', { day: board.today })}.pdf`,
      bytes,
      people: groups.flatMap(({ people }) => people.map(({ personId }) => personId)),
    }
  },
})
