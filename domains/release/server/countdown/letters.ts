import { findConsent } from '#domains/grounds/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { dueDay } from '../../model/countdown/due.ts'
import type { LetterContent } from '../../model/countdown/letter.ts'
import { requireItem, requireLetter } from './item-store.ts'
import { requireOpen } from './record-evidence.ts'
import { requireRelease } from './release-store.ts'
import { type Ground, writeLetter } from './write-letter.ts'

type Item = Awaited<ReturnType<typeof requireItem>>

/** The consent by which an agency may be told about an item: for what is about health, one that says so. */
async function findConsentFor({ tx, today }: Context, item: Item, recipient?: string) {
  const asked = { personId: item.personId, purpose: 'share-with-agency', day: today.toString() } as const
  const consent = await findConsent(tx, recipient === undefined ? asked : { ...asked, recipient })
  if (consent === null || consent.recipient === null) return null
  return item.isHealth && !consent.dataGroups.includes('health')
    ? null
    : { ...consent, recipient: consent.recipient }
}

async function contentOf(
  context: Context,
  item: Item,
  { language, ...over }: { language: Language; sentTo: string; words: string | null; ground: Ground },
): Promise<LetterContent> {
  const { tx, today, actor } = context
  // The item is named in the language of the letter.
  const named = await requireItem(tx, item.id, language)
  const release = await requireRelease(tx, item.releaseId)
  return writeLetter(tx, {
    ...{ ...over, language, item: named, release, writer: actor, today: today.toString() },
    due: dueDay(item, item.releaseDay, item.shortList),
  })
}

const draftLetter = handle(countdownApi.draftLetter, {
  permission: 'release:write',
  concerns: (_input, draft) => draft?.personId ?? null,
  async run(context, { itemId, language }) {
    const item = await requireItem(context.tx, itemId, language)
    await requireOpen(context, item)
    const agency = item.agency ?? item.usualAgency ?? item.name
    const consent = (await findConsentFor(context, item, agency)) ?? (await findConsentFor(context, item))
    const ground = consent === null ? null : { consentOn: consent.givenOn }
    return {
      ...{ personId: item.personId, agency },
      content: await contentOf(context, item, { language, sentTo: agency, words: null, ground }),
      consent: consent && { givenOn: consent.givenOn, recipient: consent.recipient },
    }
  },
})

/** Under which right a letter is written; refused where there is none. */
async function requireGround(
  context: Context,
  item: Item,
  { consentFor, law }: { consentFor: string | null; law: string | null },
): Promise<{ ground: Ground; kept: { ground: 'consent' | 'law'; groundWords: string } }> {
  if (consentFor !== null) {
    const consent = await findConsentFor(context, item, consentFor)
    if (consent === null) return refuse({ code: 'no-consent-for-agency', field: 'consentFor' })
    return {
      ground: { consentOn: consent.givenOn },
      kept: { ground: 'consent', groundWords: consent.recipient },
    }
  }
  if (law === null) return refuse({ code: 'letter-needs-ground', field: 'law' })
  return { ground: { law }, kept: { ground: 'law', groundWords: law } }
}

const makeLetter = handle(countdownApi.makeLetter, {
  permission: 'release:write',
  concerns: (_input, letter) => letter?.personId ?? null,
  async run(context, { itemId, language, sentTo, email, words, ...grounds }) {
    const { tx, actor, now } = context
    const item = await requireItem(tx, itemId, actor.language)
    await requireOpen(context, item)
    const { ground, kept } = await requireGround(context, item, grounds)
    const content = await contentOf(context, item, { language, sentTo, words, ground })
    const { id } = await tx
      .insertInto('noticeLetters')
      .values({
        ...{ ...kept, itemId, personId: item.personId, language, sentTo, email },
        ...{ content: JSON.stringify(content), madeAt: now.toString(), madeBy: actor.userId },
        compartment: item.isHealth ? 'health' : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireLetter(tx, id)
  },
  again: ({ tx }, _input, id) => requireLetter(tx, id),
})

async function onPaper({ tx }: Pick<Context, 'tx'>, id: string) {
  const kept = await tx
    .selectFrom('noticeLetters')
    .select(['content', 'language', 'personId', 'sentTo'])
    .where('id', '=', id)
    .executeTakeFirst()
  const { content, language, personId, sentTo } = kept ?? notFound()
  const { paragraphs, ...letter } = content
  const bytes = await makePdf('letter', {
    ...{ ...letter, language, parts: [{ heading: '', paragraphs }], isLargePrint: false },
  })
  const name = `${format(language, 'release.letter.file', { to: firstLine(sentTo) })}.pdf`
  return { name, bytes, people: [personId] }
}

const firstLine = (text: string) => text.trim().split('\n')[0]!.trim()

/** The letter exactly as it went, made again from what was kept. */
const printLetter = handle(countdownApi.printLetter, {
  permission: 'release:read',
  concerns: (_input, file) => (file as { people?: string[] } | undefined)?.people ?? [],
  run: (context, { id }) => onPaper(context, id),
})

/** By mail at once, or marked as printed and posted; either way it stands as evidence with the item. */
const sendLetter = handle(countdownApi.sendLetter, {
  permission: 'release:write',
  concerns: (_input, letter) => letter?.personId ?? null,
  async run(context, { id, version, how }) {
    const { tx, actor, now, today } = context
    const letter = await requireLetter(tx, id)
    const item = await requireItem(tx, letter.itemId, letter.language)
    await requireOpen(context, item)
    if (letter.state !== 'made') refuse('letter-not-waiting')
    if (how === 'mail' && letter.email === null) refuse('letter-has-no-email')
    // A yes that was taken back since the letter was written counts no longer.
    if (letter.ground === 'consent' && (await findConsentFor(context, item, letter.groundWords)) === null)
      refuse('no-consent-for-agency')
    await setVersioned(tx, 'noticeLetters', {
      ...{ id, version, state: how === 'mail' ? 'mailed' : 'posted' },
      ...{ sentAt: now.toString(), sentBy: actor.userId },
    })
    await tx
      .insertInto('evidence')
      .values({
        ...{ itemId: item.id, personId: item.personId, toldWhom: firstLine(letter.sentTo), how },
        ...{ toldOn: today.toString(), words: null, letterId: id, notedAt: now.toString() },
        ...{ notedBy: actor.userId, compartment: item.isHealth ? 'health' : null },
      })
      .execute()
    if (how === 'mail') await mailLetter(context, letter.email!, id, letter.language)
    return requireLetter(tx, id)
  },
  again: ({ tx }, { id }) => requireLetter(tx, id),
})

async function mailLetter(context: Context, to: string, id: string, language: Language): Promise<void> {
  const file = await onPaper(context, id)
  // What it is about stands in the letter alone: a subject is read on the way.
  await context.site.mail({
    ...{ to, kind: 'paper', language },
    values: {
      subject: format(language, 'release.mail.letter.subject'),
      text: format(language, 'release.mail.letter.text', {
        name: context.actor.name,
        day: dayText(context.today.toString(), language, 'long'),
      }),
    },
    attachments: [{ name: file.name, type: 'application/pdf', bytes: file.bytes }],
  })
}

const dropLetter = handle(countdownApi.dropLetter, {
  permission: 'release:write',
  concerns: (_input, letter) => letter?.personId ?? null,
  async run({ tx }, { id, version }) {
    const letter = await requireLetter(tx, id)
    if (letter.state !== 'made') refuse('letter-not-waiting')
    await setVersioned(tx, 'noticeLetters', { id, version, state: 'dropped' })
    return requireLetter(tx, id)
  },
  again: ({ tx }, { id }) => requireLetter(tx, id),
})

export const letterHandlers = [draftLetter, makeLetter, printLetter, sendLetter, dropLetter]
