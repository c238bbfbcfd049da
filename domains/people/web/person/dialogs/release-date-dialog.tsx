import { Dialog, useTexts } from '#platform/web/index.ts'
import { ReleaseDateForm, type ReleaseDateFormProps } from './release-date-form.tsx'
import '../../people.css'

/** The dialog in which a release date is stated, lent to pages of other domains. */
export default function ReleaseDateDialog({ person, onClose }: ReleaseDateFormProps) {
  const { t } = useTexts()
  return (
    <Dialog open onClose={onClose} title={t('people.date-of', { name: person.name })}>
      <ReleaseDateForm person={person} onClose={onClose} />
    </Dialog>
  )
}
