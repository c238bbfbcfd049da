export const referralStates = ['new', 'in-triage', 'waiting', 'accepted', 'refused', 'withdrawn'] as const
export type ReferralState = (typeof referralStates)[number]

/** What can happen to a referral after it came. */
export const referralSteps = [
  ...(['triage', 'wait', 'consent', 'changed', 'taken-in', 'accept', 'refuse', 'package'] as const),
  ...(['close', 'withdraw', 'reopen', 'set-aside', 'bring-back'] as const),
] as const
export type ReferralStep = (typeof referralSteps)[number]

export type Standing = {
  state: ReferralState
  closed: boolean
  setAside: boolean
  /** Somebody has a file because of it, or had one already. */
  hasFile: boolean
}

const undecided: readonly ReferralState[] = ['new', 'in-triage', 'waiting']

/** Still waits for a decision, and is counted as waiting. */
export const isWaiting = ({ state, setAside }: Pick<Standing, 'state' | 'setAside'>): boolean =>
  undecided.includes(state) && !setAside

/** A "no" that still owes the person something: an alternative they accept, or their own signed wish to leave it. */
export const isRefusedOpen = ({ state, closed }: Pick<Standing, 'state' | 'closed'>): boolean =>
  state === 'refused' && !closed

const when: Record<ReferralStep, (referral: Standing) => boolean> = {
  triage: (referral) => isWaiting(referral) && referral.state !== 'in-triage',
  wait: isWaiting,
  consent: isWaiting,
  changed: (referral) => isWaiting(referral) || isRefusedOpen(referral),
  'taken-in': (referral) => isWaiting(referral) && !referral.hasFile,
  accept: (referral) => isWaiting(referral) && referral.hasFile,
  refuse: (referral) => isWaiting(referral) && referral.hasFile,
  package: isRefusedOpen,
  close: isRefusedOpen,
  withdraw: isWaiting,
  reopen: ({ state }) => state === 'refused' || state === 'withdrawn',
  'set-aside': isWaiting,
  'bring-back': ({ setAside }) => setAside,
}

export const mayTake = (step: ReferralStep, referral: Standing): boolean => when[step](referral)

/** What can be done with a referral now, in the order in which it usually happens. */
export const stepsOpenTo = (referral: Standing): ReferralStep[] =>
  referralSteps.filter((step) => mayTake(step, referral))

const leadsTo: Partial<Record<ReferralStep, ReferralState>> = {
  triage: 'in-triage',
  wait: 'waiting',
  accept: 'accepted',
  refuse: 'refused',
  withdraw: 'withdrawn',
  reopen: 'in-triage',
}

/** How a referral stands after a step that may be taken. */
export function standingAfter(step: ReferralStep, referral: Standing): Standing {
  const state = leadsTo[step] ?? referral.state
  return {
    state,
    closed:
      step === 'close' ||
      step === 'accept' ||
      step === 'withdraw' ||
      (referral.closed && leadsTo[step] === undefined),
    setAside: step === 'set-aside' || (referral.setAside && step !== 'bring-back'),
    hasFile: referral.hasFile || step === 'taken-in',
  }
}
