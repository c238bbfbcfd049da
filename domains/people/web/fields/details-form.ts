import type { Form } from '#platform/web/form/use-form.ts'
import type { peopleApi } from '../../model/people-api.ts'

/** A form that holds what is known of a person: the one for somebody new and the one for changes share these fields. */
export type DetailsForm = Pick<Form<typeof peopleApi.change>, 'field' | 'set' | 'values'>
