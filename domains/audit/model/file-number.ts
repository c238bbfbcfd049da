/** What an entry calls a person whose name is not told: the end of the id, which is enough to tell two apart. */
export const fileNumber = (personId: string): string => personId.slice(-6).toUpperCase()
