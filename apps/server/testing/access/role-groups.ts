/** Groups of roles, as the handbook speaks of them; written by hand, beside the table of the code and not from it. */
export const wholeUnit = ['coordinator', 'manager']
export const entrustedOnly = [
  'family-worker',
  'work-and-housing-worker',
  'supervision-officer',
  'activity-leader',
]
export const withoutSecondFactor = ['activity-leader', 'volunteer', 'partner']

export const helpers = ['coordinator', ...entrustedOnly]
export const readers = ['coordinator', 'manager', ...entrustedOnly]
export const boardReaders = readers.filter((role) => role !== 'activity-leader')
export const everybody = [...readers, 'data-protection-officer', 'administrator']
export const house = ['manager', 'administrator']

/** Which roles an operation is for; `anyone` needs no sign-in, `signed-in` any. */
export type WhoMay = Record<string, string[] | 'anyone' | 'signed-in'>
