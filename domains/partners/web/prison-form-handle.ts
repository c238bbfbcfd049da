import type { useForm } from '#platform/web/index.ts'
import type { partnersApi } from '../model/partners-api.ts'

/** The form of adding or of changing a prison: the fields are the same. */
export type PrisonFormHandle = ReturnType<typeof useForm<typeof partnersApi.addPrison>>
