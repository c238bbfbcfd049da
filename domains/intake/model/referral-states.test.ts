import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isRefusedOpen,
  isWaiting,
  mayTake,
  type ReferralStep,
  referralSteps,
  type Standing,
  standingAfter,
  stepsOpenTo,
} from './referral-states.ts'

const fresh: Standing = { state: 'new', closed: false, setAside: false, hasFile: false }

/** Any way a referral can go: of the steps that are tried, only those that may be taken count. */
const ways = fc.array(fc.constantFrom(...referralSteps), { maxLength: 40 }).map((tried) => {
  const taken: { step: ReferralStep; before: Standing; after: Standing }[] = []
  let now = fresh
  for (const step of tried) {
    if (!mayTake(step, now)) continue
    const after = standingAfter(step, now)
    taken.push({ step, before: now, after })
    now = after
  }
  return taken
})

const always = (holds: (one: { step: ReferralStep; before: Standing; after: Standing }) => boolean) =>
  fc.assert(fc.property(ways, (way) => way.every(holds)))

describe('whatever happens to a referral', () => {
  test('nobody is accepted or refused of whom nobody has made a file', () =>
    always(({ after }) => !['accepted', 'refused'].includes(after.state) || after.hasFile))

  test('a "no" stands open until it is closed as such, and by nothing else', () =>
    always(
      ({ step, before, after }) =>
        !(before.state === 'refused' && !before.closed && after.closed) || step === 'close',
    ))

  test('it is waiting, decided, withdrawn or set aside, and never two of these', () =>
    always(({ after }) => {
      const is = [
        isWaiting(after),
        after.setAside,
        after.state === 'accepted',
        isRefusedOpen(after),
        after.state === 'refused' && after.closed,
        after.state === 'withdrawn',
      ]
      return is.filter(Boolean).length === 1
    }))

  test('nothing is ever stuck: short of a yes there is always a next step', () =>
    always(({ after }) => after.state === 'accepted' || stepsOpenTo(after).length > 0))

  test('a file once made stays known', () => always(({ before, after }) => !before.hasFile || after.hasFile))

  test('a yes is the end: what comes later is another referral', () =>
    always(({ after }) => after.state !== 'accepted' || stepsOpenTo(after).length === 0))

  test('what is closed can be opened again, and waits again from then on', () =>
    always(({ step, after }) => step !== 'reopen' || (isWaiting(after) && !after.closed)))
})

test('a "no" can be reached, and from there only be closed, opened again, or answered with something else', () => {
  const refused = standingAfter('refuse', standingAfter('taken-in', fresh))
  expect(stepsOpenTo(refused)).toEqual(['changed', 'package', 'close', 'reopen'])
})
