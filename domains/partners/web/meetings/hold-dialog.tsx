import { Button } from '@mantine/core'
import {
  ChecksField,
  DayField,
  Dialog,
  Form,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type GroupMeeting, groupMeetingsApi } from '../../model/meetings/meetings-api.ts'

const blank = { words: '', owner: '', dueOn: '' }

/** How it was: who came, what was said, and every decision with its owner and its day. */
export function HoldDialog({ of, onClose }: { of: GroupMeeting; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(groupMeetingsApi.hold, {
    record: of.id,
    initial: { id: of.id, version: of.version, there: [], notes: null, decisions: [blank] },
    onDone: onClose,
  })
  const decisions = (form.values.decisions ?? []) as (typeof blank)[]
  const put = (next: (typeof blank)[]) => form.set('decisions', next)
  return (
    <Dialog open onClose={onClose} title={t('partners.meeting.hold')}>
      <Form form={form} submitText={t('partners.meeting.hold')} onCancel={onClose}>
        <ChecksField
          field={form.field('there')}
          label={t('partners.meeting.there')}
          choices={of.members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea field={form.field('notes')} label={t('partners.meeting.notes')} />
        <fieldset className="referral-told">
          <legend>{t('partners.meeting.decisions')}</legend>
          {decisions.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: it has no other name while it is being typed
            <div key={index} className="referral-told-one">
              <TextField
                field={form.field(`decisions.${index}.words`)}
                label={t('partners.meeting.decision')}
                width="full"
              />
              <TextField
                field={form.field(`decisions.${index}.owner`)}
                label={t('partners.meeting.owner')}
                width="half"
              />
              <DayField field={form.field(`decisions.${index}.dueOn`)} label={t('partners.meeting.due')} />
              <Button variant="subtle" size="sm" onClick={() => put(decisions.toSpliced(index, 1))}>
                {t('partners.meeting.remove-decision', { number: index + 1 })}
              </Button>
            </div>
          ))}
          <div>
            <Button variant="default" size="sm" onClick={() => put([...decisions, blank])}>
              {t('partners.meeting.add-decision')}
            </Button>
          </div>
        </fieldset>
      </Form>
    </Dialog>
  )
}
