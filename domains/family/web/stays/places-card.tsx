import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  CheckField,
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  Row,
  Rows,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { groupOf, placeKinds, type StayGroup, type StayPlace } from '../../model/stays/stay.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { useChildWords } from '../children/child-words.ts'

type Named = { id: string; name: string }[]

/** The places of one group, each with its door. */
export function PlacesCard({ group }: { group: StayGroup }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { stay } = useChildWords()
  const [open, setOpen] = useState<StayPlace | 'new' | null>(null)
  const found = useAnswer(staysApi.places, { group }).data
  if (!found) return null
  const { places, units, prisons } = found
  return (
    <Card title={t('family.stay.places')}>
      {places.length === 0 ? (
        <p className="soft">{t('family.stay.places-none-text')}</p>
      ) : (
        <Rows label={t('family.stay.places')}>
          {places.map((place) => (
            <Row
              key={place.id}
              detail={[
                stay('place-kind', place.kind),
                `${t('family.stay.door')}: ${place.door}`,
                place.nights && t('family.stay.nights'),
                place.equipment,
                place.retiredOn && `${t('family.stay.retired-on')}: ${day(place.retiredOn)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
              aside={
                may('children:write') && (
                  <button type="button" className="link-button" onClick={() => setOpen(place)}>
                    {t('family.child.change')}
                    <span className="sr-only">: {place.name}</span>
                  </button>
                )
              }
            >
              {place.name}
            </Row>
          ))}
        </Rows>
      )}
      {may('children:write') && units.length > 0 && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen('new')}>
            {t('family.stay.place-add')}
          </Button>
        </div>
      )}
      {open === 'new' && <AddDialog {...{ group, units, prisons }} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && (
        <ChangeDialog of={open} prisons={prisons} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

function AddDialog({
  group,
  units,
  prisons,
  onClose,
}: {
  group: StayGroup
  units: Named
  prisons: Named
  onClose(): void
}) {
  const { t } = useTexts()
  const form = useForm(staysApi.addPlace, {
    record: `new-${group}`,
    initial: {
      ...{ unitId: units[0]?.id ?? '', prisonId: null, name: '', door: '', nights: false, equipment: null },
      kind: group === 'shelter' ? 'shelter' : '',
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.stay.place-add')}>
      <Form form={form} onCancel={onClose}>
        {units.length > 1 && (
          <SelectField
            field={form.field('unitId')}
            label={t('family.child.unit')}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <PlaceFields field={form.field as never} {...{ group, prisons }} />
      </Form>
    </Dialog>
  )
}

function ChangeDialog({ of, prisons, onClose }: { of: StayPlace; prisons: Named; onClose(): void }) {
  const { t } = useTexts()
  const { unitId: _unit, group, ...initial } = of
  const form = useForm(staysApi.changePlace, { record: of.id, initial, onDone: onClose })
  return (
    <Dialog open onClose={onClose} title={t('family.stay.place-change')}>
      <Form form={form} onCancel={onClose}>
        <PlaceFields field={form.field as never} {...{ group, prisons }} />
        <DayField field={form.field('retiredOn') as Field<string>} label={t('family.stay.retired-on')} />
      </Form>
    </Dialog>
  )
}

type FieldsProps = { field: (name: string) => Field<never>; group: StayGroup; prisons: Named }

function PlaceFields({ field, group, prisons }: FieldsProps) {
  const { t } = useTexts()
  const { stayChoices } = useChildWords()
  const kinds = placeKinds.filter((kind) => groupOf(kind) === group)
  return (
    <>
      <TextField field={field('name')} label={t('family.stay.place-name')} width="half" />
      {kinds.length > 1 && (
        <RadioField
          field={field('kind')}
          label={t('family.stay.place-kind')}
          choices={stayChoices(kinds, 'place-kind')}
          columns={3}
        />
      )}
      <TextField field={field('door')} label={t('family.stay.door')} hint={t('family.stay.door-hint')} />
      <CheckField field={field('nights')} label={t('family.stay.nights')} />
      {group === 'contact' && prisons.length > 0 && (
        <SelectField
          field={field('prisonId')}
          label={t('family.stay.prison')}
          hint={t('family.stay.no-prison')}
          choices={prisons.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextArea field={field('equipment')} label={t('family.stay.equipment')} />
    </>
  )
}
