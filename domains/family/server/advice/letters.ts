import { requireUnit } from '#domains/organisation/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import { format } from '#platform/texts/text.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import { noteServed, requireFamilyMember } from '../members/member-store.ts'
import { requireCaseToWrite } from './case-store.ts'

async function requireLetter(tx: Tx, id: string) {
  const found = await tx.selectFrom('caseLetters').selectAll().where('id', '=', id).executeTakeFirst()
  return found ?? notFound()
}

/** Whoever's address is protected is written to without it: the letter is handed over, or sent by the house. */
async function requireNoProtectedAddress(tx: Tx, familyMemberId: string | null, address: string) {
  if (address.trim() !== '' && (await isAddressHidden(tx, familyMemberId)))
    refuse({ code: 'protected-address-written', field: 'receiverAddress' })
}

const isAddressHidden = async (tx: Tx, familyMemberId: string | null) =>
  familyMemberId !== null && (await requireFamilyMember(tx, familyMemberId)).addressProtected

const writeLetter = handle(adviceApi.writeLetter, {
  permission: 'advice:write',
  concerns: ({ caseId }) => caseId,
  async run({ tx, actor, today, now }, { caseId, ...letter }) {
    const { state, familyMemberId } = await requireCaseToWrite(tx, caseId, actor.userId)
    if (state === 'closed') refuse('case-closed')
    await requireNoProtectedAddress(tx, familyMemberId, letter.receiverAddress)
    const { id } = await tx
      .insertInto('caseLetters')
      .values({ ...letter, caseId, writtenOn: today.toString(), recordedAt: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id }
  },
  again: async ({ tx }, _input, id) => ({ id: (await requireLetter(tx, id)).id }),
})

const changeLetter = handle(adviceApi.changeLetter, {
  permission: 'advice:write',
  concerns: ({ id }) => id,
  async run({ tx, actor }, { id, version, ...letter }) {
    const { caseId, sentOn } = await requireLetter(tx, id)
    const { familyMemberId } = await requireCaseToWrite(tx, caseId, actor.userId)
    if (sentOn !== null) refuse('letter-sent-already')
    await requireNoProtectedAddress(tx, familyMemberId, letter.receiverAddress)
    await setVersioned(tx, 'caseLetters', { id, version, ...letter })
    return { id }
  },
  again: async ({ tx }, _input, id) => ({ id: (await requireLetter(tx, id)).id }),
})

const sendLetter = handle(adviceApi.sendLetter, {
  permission: 'advice:write',
  concerns: ({ id }) => id,
  async run({ tx, actor, today, now }, { id, version, sentOn, sentHow }) {
    const letter = await requireLetter(tx, id)
    const { familyMemberId } = await requireCaseToWrite(tx, letter.caseId, actor.userId)
    if (letter.sentOn !== null) refuse('letter-sent-already')
    if (sentOn > today.toString() || sentOn < letter.writtenOn)
      refuse({ code: 'letter-sent-day', field: 'sentOn' })
    await setVersioned(tx, 'caseLetters', { id, version, sentOn, sentHow })
    // The letter itself is kept whole; the case says in its order that there was one.
    await tx
      .insertInto('caseEntries')
      .values({
        ...{
          caseId: letter.caseId,
          kind: 'written',
          words: letter.subject,
          channel: 'letter',
          minutes: null,
        },
        ...{ saidOn: sentOn, recordedAt: now.toString() },
      })
      .execute()
    if (familyMemberId) await noteServed(tx, familyMemberId, today.toString())
    return { id }
  },
  again: async ({ tx }, _input, id) => ({ id: (await requireLetter(tx, id)).id }),
})

/** The letter as paper, in its own language, whatever the language of whoever prints it. */
const printLetter = handle(adviceApi.letter, {
  permission: 'advice:read',
  concerns: ({ id }) => id,
  async run({ tx, actor }, { id }): Promise<FileAnswer> {
    const letter = await requireLetter(tx, id)
    const { language } = letter
    const { unitId, familyMemberId } = await tx
      .selectFrom('adviceCases')
      .select(['unitId', 'familyMemberId'])
      .where('id', '=', letter.caseId)
      .executeTakeFirstOrThrow()
    const unit = await requireUnit(tx, unitId)
    const { name } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
    const address = (await isAddressHidden(tx, familyMemberId)) ? [] : letter.receiverAddress.split('\n')
    const day = dayText(letter.sentOn ?? letter.writtenOn, language, 'long')
    const house = [...new Set([name, unit.name])]
    const bytes = await makePdf('letter', {
      ...{ language, about: letter.subject, facts: [], isLargePrint: false },
      from: [...house, unit.place ?? ''].filter(Boolean),
      to: [letter.receiver, ...address].map((line) => line.trim()).filter(Boolean),
      placeAndDay: format(language, 'family.advice.letter.place-and-day', { place: unit.name, day }),
      greeting: format(language, 'family.advice.letter.greeting', { name: letter.receiver }),
      parts: [{ heading: '', paragraphs: letter.body.split(/\n{2,}/).map((part) => part.trim()) }],
      closing: format(language, 'family.advice.letter.closing'),
      signature: { name: actor.name, label: house.join(', ') },
      foot: format(language, 'family.advice.letter.foot', { house: name }),
    })
    return { name: `${format(language, 'family.advice.letter.file')}.pdf`, bytes }
  },
})

export const lettersHandlers = [writeLetter, changeLetter, sendLetter, printLetter]
