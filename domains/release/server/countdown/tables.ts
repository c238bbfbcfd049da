import type { ColumnType, Generated } from 'kysely'
import type { Language } from '#platform/texts/languages.ts'
import type { ItemState } from '../../model/countdown/due.ts'
import type { NoticeLetter, OfficeBasis, TellingWay } from '../../model/countdown/item.ts'
import type { LetterContent } from '../../model/countdown/letter.ts'
import type { Break } from '../../model/countdown/moved.ts'
import type { ReleaseState } from '../../model/countdown/release.ts'

/** Words in the languages of the house, as the database keeps them. */
export type Json<Value> = ColumnType<Value, string, string>
type OfPerson = { id: Generated<string>; personId: string }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    releases: OfPerson & {
      version: Generated<number>
      unitId: string
      state: ReleaseState
      day: string | null
      plannedDay: string | null
      prison: string | null
      unplanned: Generated<boolean>
      insideSince: string | null
      begunOn: Generated<string | null>
      begunBy: Generated<string | null>
      shortList: Generated<boolean>
    }
    guaranteeItems: OfPerson & {
      version: Generated<number>
      releaseId: string
      templateId: Generated<string | null>
      code: string
      words: string | null
      agency: string | null
      personInCharge: string | null
      dueOffset: number
      shortOffset: Generated<number | null>
      state: Generated<ItemState>
      stateSince: string
      stateBy: string | null
      notNeededBecause: Generated<string | null>
      notNeededWords: Generated<string | null>
      officeBasis: Generated<OfficeBasis | null>
      notedDay: Generated<string | null>
      notedWords: Generated<string | null>
      compartment: Generated<'health' | null>
      evidenceCompartment: Generated<'health' | null>
    }
    noticeLetters: OfPerson & {
      version: Generated<number>
      itemId: string
      state: Generated<NoticeLetter['state']>
      language: Language
      sentTo: string
      email: string | null
      ground: NoticeLetter['ground']
      groundWords: string
      content: Json<LetterContent>
      madeAt: string
      madeBy: string
      sentAt: Generated<string | null>
      sentBy: Generated<string | null>
      compartment: 'health' | null
    }
    evidence: OfPerson & {
      itemId: string
      toldWhom: string
      how: TellingWay
      toldOn: string
      words: string | null
      letterId: string | null
      notedAt: string
      notedBy: string
      withdrawnAt: Generated<string | null>
      withdrawnBy: Generated<string | null>
      withdrawnWhy: Generated<string | null>
      compartment: 'health' | null
    }
    movedDates: OfPerson & {
      releaseId: string
      fromDay: string | null
      toDay: string | null
      movedAt: string
      broke: Json<Break[]> | null
      decidedAt: string | null
      decidedBy: string | null
      decision: string | null
    }
  }
}
