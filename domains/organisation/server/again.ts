/** What an ending answers to its own repetition: the record it was about. */
export const sameId = async (_context: unknown, { id }: { id: string }): Promise<{ id: string }> => ({ id })
