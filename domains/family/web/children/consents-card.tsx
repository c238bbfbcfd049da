import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  ChecksField,
  Chip,
  DayField,
  Dialog,
  Form,
  RadioField,
  Row,
  Rows,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildConsent, ChildFile } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { consentGivers, consentWays, contactKinds } from '../../model/children/codes.ts'
import { useChildWords } from './child-words.ts'
import { useMayWrite } from './said-cards.tsx'

/** Who agreed to which contact of the child, how and until when. */
export function ConsentsCard({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const { word, kinds } = useChildWords()
  const mayWrite = useMayWrite(of)
  const [open, setOpen] = useState<ChildConsent | 'new' | null>(null)
  const calledOf = (id: string) => of.adults.find((adult) => adult.id === id)?.called ?? ''
  return (
    <Card title={t('family.child.consents')}>
      {of.consents.length === 0 ? (
        <p className="soft">{t('family.child.consents-none')}</p>
      ) : (
        <Rows label={t('family.child.consents')}>
          {of.consents.map((one) => (
            <Row
              key={one.id}
              detail={[
                t('family.child.with', { name: calledOf(one.adultId) }),
                t('family.child.consent-given', { how: word('consent-how', one.how), day: day(one.givenOn) }),
                one.validUntil && `${t('family.child.valid-until')}: ${day(one.validUntil)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
              aside={
                one.withdrawnOn ? (
                  <Chip tone="beacon">{t('family.child.withdrawn-on', { day: day(one.withdrawnOn) })}</Chip>
                ) : (
                  mayWrite && (
                    <button type="button" className="link-button" onClick={() => setOpen(one)}>
                      {t('family.child.withdraw')}
                    </button>
                  )
                )
              }
            >
              {t('family.child.consent-line', { giver: one.giverName, kinds: kinds(one.kinds) })}
            </Row>
          ))}
        </Rows>
      )}
      {mayWrite && of.adults.length > 0 && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen('new')}>
            {t('family.child.consent-add')}
          </Button>
        </div>
      )}
      {open === 'new' && <ConsentDialog of={of} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && (
        <WithdrawDialog of={open} today={of.today} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

function ConsentDialog({ of, onClose }: { of: ChildFile; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const parents = of.adults.filter(({ kind }) => kind === 'parent')
  const form = useForm(childrenApi.consent, {
    record: `new-${of.id}`,
    initial: {
      ...{ childId: of.id, adultId: parents.length === 1 ? parents[0]!.id : '', kinds: [], how: 'paper' },
      ...{ giverKind: of.care === 'child-welfare' ? 'child-welfare' : 'caregiver', giverName: '' },
      ...{ givenOn: of.today, validUntil: null },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.consent-add')}>
      <Form form={form} onCancel={onClose}>
        <SelectField
          field={form.field('adultId')}
          label={t('family.child.consent-with')}
          choices={of.adults.map(({ id, called }) => ({ value: id, label: called }))}
        />
        <RadioField
          field={form.field('giverKind')}
          label={t('family.child.consent-giver')}
          choices={choices(consentGivers, 'giver')}
          columns={2}
        />
        <TextField field={form.field('giverName')} label={t('family.child.giver-name')} width="half" />
        <ChecksField
          field={form.field('kinds')}
          label={t('family.child.kinds')}
          choices={choices(contactKinds, 'kind')}
          columns={2}
        />
        <RadioField
          field={form.field('how')}
          label={t('family.child.consent-how')}
          choices={choices(consentWays, 'consent-how')}
          columns={2}
        />
        <div className="child-two">
          <DayField field={form.field('givenOn')} label={t('family.child.given-on')} />
          <DayField field={form.field('validUntil')} label={t('family.child.valid-until')} />
        </div>
      </Form>
    </Dialog>
  )
}

function WithdrawDialog({ of, today, onClose }: { of: ChildConsent; today: string; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(childrenApi.withdrawConsent, {
    record: of.id,
    initial: { id: of.id, version: of.version, withdrawnOn: today },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.withdraw-title')}>
      <Form form={form} submitText={t('family.child.withdraw')} onCancel={onClose} grave>
        <p className="soft">{t('family.child.withdraw-text')}</p>
        <DayField field={form.field('withdrawnOn')} label={t('family.child.withdrawn-day')} />
      </Form>
    </Dialog>
  )
}
