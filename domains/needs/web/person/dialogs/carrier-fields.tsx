import { journalApi } from '#domains/journal/model/index.ts'
import { type Field, SelectField, TextField, useAnswer, useTexts } from '#platform/web/index.ts'
import type { AreaCompartment } from '../../../model/life-area.ts'
import { type CarriedBy, carriers } from '../../../model/need.ts'

type Props = {
  personId: string
  compartment: AreaCompartment
  carriedBy: Field<CarriedBy>
  carrierId: Field<string>
  carrierName: Field<string>
}

/** Who carries it: a colleague from the list of those who may see it, anybody else by name. */
export function CarrierFields({ personId, compartment, carriedBy, carrierId, carrierName }: Props) {
  const { t } = useTexts()
  const by = carriedBy.value
  const { data: colleagues = [] } = useAnswer(
    journalApi.taskOwners,
    { personId, compartment },
    { when: by === 'staff' },
  )
  // What belonged to the former choice goes with it.
  const choose = (value: CarriedBy | '' | null) => {
    carriedBy.set(value)
    carrierId.set(null)
    carrierName.set(null)
  }
  return (
    <>
      <SelectField
        field={{ ...carriedBy, set: choose as Field<string>['set'] }}
        label={t('needs.carrier')}
        choices={carriers.map((value) => ({ value, label: t(`needs.carrier.${value}`) }))}
      />
      {by === 'staff' && (
        <SelectField
          field={{ ...carrierId, required: true }}
          label={t('needs.carrier.colleague')}
          choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {(by === 'volunteer' || by === 'partner' || by === 'family') && (
        <TextField field={carrierName} label={t('needs.carrier.name')} width="half" autoComplete="off" />
      )}
    </>
  )
}
