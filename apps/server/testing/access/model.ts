/**
 * Who may do what, written a second time and by hand, from the words of the handbook: it imports nothing from the code that
 * decides, so that the two can disagree.
 */
export type Person = { id: string; name: string; unit: number; ownUser: number | null }
export type When = 'past' | 'now' | 'future'
export type Held = { role: string; unit: number | null; when: When }
export type Member = {
  held: Held[]
  twoFactor: boolean
  entrusted: { person: number; when: When }[]
  /** Away today, with this colleague as deputy. */
  deputy: number | null
}
export type Cast = { people: Person[]; members: Member[] }

const wholeUnit = ['coordinator', 'manager']
const entrustedOnly = ['family-worker', 'work-and-housing-worker', 'supervision-officer', 'activity-leader']
const withoutSecondFactor = ['activity-leader', 'volunteer']

const helpers = ['coordinator', ...entrustedOnly]
const readers = ['coordinator', 'manager', ...entrustedOnly]
const boardReaders = readers.filter((role) => role !== 'activity-leader')
const everybody = [...readers, 'data-protection-officer', 'administrator']
const house = ['manager', 'administrator']

/** Which roles each operation is for; every operation of the registry has its line here. */
export const whoMay: Record<string, string[] | 'anyone' | 'signed-in'> = {
  'access.me': 'anyone',
  'access.set-language': 'signed-in',
  'drafts.key': 'signed-in',
  'drafts.find': 'signed-in',
  'drafts.save': 'signed-in',
  'drafts.discard': 'signed-in',
  'organisation.begin': 'anyone',
  'organisation.invitation': 'anyone',
  'organisation.join': 'anyone',
  'organisation.set-my-name': 'signed-in',
  'organisation.my-session': 'signed-in',
  'organisation.show': everybody,
  'organisation.units': everybody,
  'organisation.staff': everybody,
  'organisation.absences': everybody,
  'organisation.plan-absence': everybody,
  'organisation.end-absence': everybody,
  'organisation.house-rules': everybody,
  'organisation.house-values': everybody,
  'organisation.say-house-value': house,
  'organisation.take-back-house-value': house,
  'organisation.holidays': everybody,
  'organisation.change': house,
  'organisation.choose': house,
  'organisation.open-unit': house,
  'organisation.change-unit': house,
  'organisation.close-unit': house,
  'organisation.write-house-rule': house,
  'organisation.change-house-rule': house,
  'organisation.add-closing-day': house,
  'organisation.remove-closing-day': house,
  'organisation.give-role': ['administrator'],
  'organisation.end-role': ['administrator'],
  'organisation.end-user': ['administrator'],
  'organisation.remove-second-factor': ['administrator'],
  'organisation.invite': ['administrator'],
  'organisation.invitations': ['administrator'],
  'organisation.withdraw-invitation': ['administrator'],
  'people.list': readers,
  'people.search': readers,
  'people.form-choices': readers,
  'people.show': readers,
  'people.add': ['coordinator'],
  'people.change': ['coordinator'],
  'people.set-status': ['coordinator'],
  'people.move': ['coordinator'],
  'people.state-release-date': ['coordinator'],
  'people.withdraw-release-date': ['coordinator'],
  'people.release-today': ['coordinator'],
  'people.entrust': ['coordinator', 'manager'],
  'people.end-entrusting': ['coordinator', 'manager'],
  'people.transfer': ['coordinator'],
  'people.export': ['coordinator'],
  'people.look-alikes': ['coordinator'],
  'people.assign-entries': ['coordinator'],
  'people.upload-import': ['coordinator'],
  'people.preview-import': ['coordinator'],
  'people.change-import': ['coordinator'],
  'people.discard-import': ['coordinator'],
  'people.commit-import': ['coordinator'],
  'people.import-progress': ['coordinator'],
  'people.import-report': ['coordinator'],
  'people.imports': ['coordinator'],
  'people.show-import': ['coordinator'],
  'people.undo-import': ['coordinator'],
  'people.possible-duplicates': ['coordinator'],
  'people.merges': ['coordinator'],
  'people.merge': ['coordinator'],
  'people.show-merge': ['coordinator'],
  'people.confirm-merge': ['coordinator'],
  'people.undo-merge': ['coordinator'],
  'people.not-the-same': ['coordinator'],
  'people.show-national-id': ['coordinator'],
  'people.set-national-id': ['coordinator'],
  'journal.list': helpers,
  'journal.former-texts': helpers,
  'journal.write-note': helpers,
  'journal.correct-note': helpers,
  'journal.tasks': helpers,
  'journal.task-owners': helpers,
  'journal.add-task': helpers,
  'journal.change-task': helpers,
  'journal.complete-task': helpers,
  'journal.drop-task': helpers,
  'journal.reopen-task': helpers,
  'journal.today': helpers,
  'journal.look-at-today': helpers,
  'release.board': boardReaders,
  'release.print-board': boardReaders,
  'release.export-board': ['coordinator'],
  'release.mark-seen': boardReaders,
}

export type Verdict = 'allowed' | 'not-signed-in' | 'forbidden'

/** Whether somebody may try an operation at all. */
export function verdict(member: Member | null, capacity: string, operation: string): Verdict {
  const roles = whoMay[operation]!
  if (roles === 'anyone') return 'allowed'
  if (member === null) return 'not-signed-in'
  if (roles === 'signed-in') return 'allowed'
  const today = rolesToday(member)
  if (capacity === 'volunteer')
    return roles.includes('volunteer') && today.some(({ role }) => role === 'volunteer')
      ? 'allowed'
      : 'forbidden'
  if (capacity !== 'staff') return 'forbidden'
  if (!member.twoFactor && today.some(({ role }) => !withoutSecondFactor.includes(role))) return 'forbidden'
  return today.some(({ role }) => role !== 'volunteer' && roles.includes(role)) ? 'allowed' : 'forbidden'
}

/** Whether an operation may show them this person or touch them. */
export function reaches(cast: Cast, member: number, operation: string, person: number): boolean {
  const roles = whoMay[operation]!
  const { unit, ownUser } = cast.people[person]!
  if (typeof roles === 'string' || ownUser === member) return false
  const here = rolesToday(cast.members[member]!).filter(
    (held) => held.unit === unit && roles.includes(held.role),
  )
  if (here.some(({ role }) => wholeUnit.includes(role))) return true
  return here.some(({ role }) => entrustedOnly.includes(role)) && isEntrusted(cast, member, person)
}

const rolesToday = ({ held }: Member) => held.filter(({ when }) => when === 'now')

function isEntrusted({ members }: Cast, member: number, person: number): boolean {
  const covered = members.flatMap(({ deputy }, index) => (deputy === member ? [index] : []))
  return [member, ...covered].some((index) =>
    members[index]!.entrusted.some((grant) => grant.person === person && grant.when === 'now'),
  )
}
