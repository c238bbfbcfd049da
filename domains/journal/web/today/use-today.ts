import { useAnswer } from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'

/** Asked once for all cards of the page. */
export const useToday = () => useAnswer(journalApi.today, {})
