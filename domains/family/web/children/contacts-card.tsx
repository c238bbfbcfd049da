import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  Chip,
  DayField,
  Dialog,
  Form,
  RadioField,
  Row,
  Rows,
  SelectField,
  TextArea,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildContact, ChildFile } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { contactCancellers, contactKinds } from '../../model/children/codes.ts'
import { useChildWords } from './child-words.ts'
import { useMayWrite } from './said-cards.tsx'

const tones = { planned: 'fjord', held: 'moss', cancelled: 'plain' } as const
const shown = 12

/** Contact as it was planned, held or cancelled, the newest first. */
export function ContactsCard({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const { word } = useChildWords()
  const mayWrite = useMayWrite(of)
  const [open, setOpen] = useState<ChildContact | 'new' | null>(null)
  const hold = useCommand(childrenApi.holdContact)
  const calledOf = (id: string) => of.adults.find((adult) => adult.id === id)?.called ?? ''
  const detail = (one: ChildContact) =>
    [
      day(one.day),
      t('family.child.with', { name: calledOf(one.adultId) }),
      one.cancelledBy && t('family.child.cancelled-by-line', { who: word('canceller', one.cancelledBy) }),
      one.words,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Card title={t('family.child.contacts')}>
      {of.contacts.length === 0 ? (
        <p className="soft">{t('family.child.contacts-none')}</p>
      ) : (
        <Rows label={t('family.child.contacts')}>
          {of.contacts.slice(0, shown).map((one) => (
            <Row
              key={one.id}
              detail={detail(one)}
              aside={
                <>
                  <Chip tone={tones[one.state]}>{word('contact-state', one.state)}</Chip>{' '}
                  {mayWrite && one.state === 'planned' && one.day <= of.today && (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => void hold.run({ id: one.id, version: one.version, words: one.words })}
                    >
                      {t('family.child.hold')}
                    </button>
                  )}{' '}
                  {mayWrite && one.state === 'planned' && (
                    <button type="button" className="link-button" onClick={() => setOpen(one)}>
                      {t('family.child.cancel')}
                    </button>
                  )}
                </>
              }
            >
              {word('kind', one.kind)}
            </Row>
          ))}
        </Rows>
      )}
      {mayWrite && of.adults.length > 0 && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen('new')}>
            {t('family.child.contact-add')}
          </Button>
        </div>
      )}
      {open === 'new' && <ContactDialog of={of} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && <CancelDialog of={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function ContactDialog({ of, onClose }: { of: ChildFile; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const parents = of.adults.filter(({ kind }) => kind === 'parent')
  const form = useForm(childrenApi.addContact, {
    record: `new-${of.id}`,
    initial: {
      ...{ childId: of.id, adultId: parents.length === 1 ? parents[0]!.id : '', kind: '', state: 'held' },
      ...{ day: of.today, words: null },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.contact-add')}>
      <Form form={form} onCancel={onClose}>
        <SelectField
          field={form.field('adultId')}
          label={t('family.child.consent-with')}
          choices={of.adults.map(({ id, called }) => ({ value: id, label: called }))}
        />
        <RadioField
          field={form.field('kind')}
          label={t('family.child.contact-kind')}
          choices={choices(contactKinds, 'kind')}
          columns={3}
        />
        <RadioField
          field={form.field('state')}
          label={t('family.child.contact-state')}
          choices={choices(['held', 'planned'], 'contact-state')}
          columns={2}
        />
        <DayField field={form.field('day')} label={t('family.child.day')} />
        <TextArea field={form.field('words')} label={t('family.child.contact-words')} />
      </Form>
    </Dialog>
  )
}

function CancelDialog({ of: { id, version }, onClose }: { of: ChildContact; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(childrenApi.cancelContact, {
    record: id,
    initial: { id, version, cancelledBy: '', cancelWords: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.cancel')}>
      <Form form={form} onCancel={onClose}>
        <RadioField
          field={form.field('cancelledBy')}
          label={t('family.child.cancelled-by')}
          choices={choices(contactCancellers, 'canceller')}
          columns={2}
        />
        <TextArea field={form.field('cancelWords')} label={t('family.child.contact-words')} />
      </Form>
    </Dialog>
  )
}
