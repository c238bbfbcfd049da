import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { languages } from '#platform/texts/languages.ts'
import { CountdownAttention } from './attention.ts'
import { Countdown, ReleasesOfPerson } from './countdown.ts'
import { Evidence, GuaranteeItem, NoticeLetter, NotNeededReason, notedWays, OfficeBasis } from './item.ts'
import { Lanes, LanesFilter } from './lanes.ts'
import { LetterDraft, NewLetter } from './letter.ts'
import { GuaranteeTemplate, NewGuaranteeTemplate } from './template.ts'

const Id = Type.String({ format: 'uuid' })
const byId = Type.Object({ id: Id })
/** The record, and whom it is about. */
const Done = Type.Object({ id: Id, personId: Id })
const versioned = { id: Id, version: Type.Integer() }
const inLanguage = { language: Type.Optional(Type.Enum(languages)) }
const short = (most: number) => OrNull(Type.String({ minLength: 1, maxLength: most }))

export const ItemDetails = Type.Object({
  ...versioned,
  agency: short(200),
  inChargeId: OrNull(Id),
  dueOffset: Type.Integer({ minimum: -730, maximum: 90 }),
  officeBasis: OrNull(OfficeBasis),
  notedDay: OrNull(Day),
  notedWords: short(300),
})
export type ItemDetails = Type.Static<typeof ItemDetails>

export const ItemMark = Type.Object({
  ...versioned,
  state: Type.Enum(['open', 'done', 'not-needed'] as const),
  because: OrNull(NotNeededReason),
  words: short(500),
})
export type ItemMark = Type.Static<typeof ItemMark>

export const NewEvidence = Type.Object({
  itemId: Id,
  toldWhom: Type.String({ minLength: 1, maxLength: 200 }),
  how: Type.Enum(notedWays),
  toldOn: Day,
  words: short(2000),
  /** The item is done by it. */
  done: Type.Boolean(),
})
export type NewEvidence = Type.Static<typeof NewEvidence>

export const countdownApi = {
  countdown: query('release.countdown', '/releases/:id/countdown', {
    input: Type.Object({ id: Id, ...inLanguage }),
    output: Countdown,
  }),
  ofPerson: query('release.of-person', '/people/:personId/releases', {
    input: Type.Object({ personId: Id }),
    output: ReleasesOfPerson,
  }),
  lanes: query('release.lanes', '/releases/lanes', { input: LanesFilter, output: Lanes }),
  attention: query('release.countdown-attention', '/releases/attention', {
    input: Type.Object(inLanguage),
    output: CountdownAttention,
  }),

  begin: command('release.begin-countdown', '/people/:personId/countdown', {
    input: Type.Object({ personId: Id }),
    output: Done,
  }),
  useShortList: command('release.use-short-list', '/releases/:id/short-list', {
    input: Type.Object({ ...versioned, shortList: Type.Boolean() }),
    output: Done,
  }),
  addItem: command('release.add-item', '/releases/:releaseId/items', {
    input: Type.Object({
      releaseId: Id,
      words: Type.String({ minLength: 1, maxLength: 160 }),
      agency: short(200),
      inChargeId: OrNull(Id),
      dueOffset: Type.Integer({ minimum: -730, maximum: 90 }),
    }),
    output: GuaranteeItem,
  }),
  setItem: command('release.set-item', '/releases/items/:id', { input: ItemDetails, output: GuaranteeItem }),
  markItem: command('release.mark-item', '/releases/items/:id/state', {
    input: ItemMark,
    output: GuaranteeItem,
  }),

  recordEvidence: command('release.record-evidence', '/releases/items/:itemId/evidence', {
    input: NewEvidence,
    output: Evidence,
  }),
  withdrawEvidence: command('release.withdraw-evidence', '/releases/evidence/:id/withdrawal', {
    input: Type.Object({ id: Id, why: Type.String({ minLength: 1, maxLength: 500 }) }),
    output: Evidence,
  }),

  /** What a letter would say, and whether we may send it. */
  draftLetter: query('release.draft-letter', '/releases/items/:itemId/letter', {
    input: Type.Object({ itemId: Id, language: Type.Enum(languages) }),
    output: LetterDraft,
  }),
  makeLetter: command('release.make-letter', '/releases/items/:itemId/letters', {
    input: NewLetter,
    output: NoticeLetter,
  }),
  printLetter: query('release.print-letter', '/releases/letters/:id/print', {
    input: byId,
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  sendLetter: command('release.send-letter', '/releases/letters/:id/sent', {
    input: Type.Object({ ...versioned, how: Type.Enum(['mail', 'post'] as const) }),
    output: NoticeLetter,
  }),
  dropLetter: command('release.drop-letter', '/releases/letters/:id/dropped', {
    input: Type.Object(versioned),
    output: NoticeLetter,
  }),

  decideMove: command('release.decide-moved-date', '/releases/moves/:id/decision', {
    input: Type.Object({ id: Id, words: Type.String({ minLength: 1, maxLength: 1000 }), ...inLanguage }),
    output: Done,
  }),

  guaranteeList: query('release.guarantee-list', '/releases/guarantee-list', {
    input: Type.Object({}),
    output: Type.Object({
      today: Day,
      country: Type.String(),
      templates: Type.Array(GuaranteeTemplate),
      units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
    }),
  }),
  sayLine: command('release.say-guarantee-line', '/releases/guarantee-list', {
    input: NewGuaranteeTemplate,
    output: GuaranteeTemplate,
  }),
  endLine: command('release.end-guarantee-line', '/releases/guarantee-list/:id/end', {
    input: Type.Object({ id: Id, validTo: Day }),
    output: GuaranteeTemplate,
  }),
}
