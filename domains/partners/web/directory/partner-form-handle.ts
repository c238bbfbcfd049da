import type { useForm } from '#platform/web/index.ts'
import type { directoryApi } from '../../model/directory/directory-api.ts'

/** The form of adding or of changing an entry: the fields are the same. */
export type PartnerFormHandle = ReturnType<typeof useForm<typeof directoryApi.add>>
