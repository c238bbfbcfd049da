import { Form, useForm } from '#platform/web/index.ts'
import type { LifeArea } from '../../../model/life-area.ts'
import type { Need } from '../../../model/need.ts'
import { needsApi } from '../../../model/needs-api.ts'
import { CarrierFields } from './carrier-fields.tsx'

type Props = { personId: string; need: Need; area: LifeArea; onClose(): void }

export function CarrierForm({ personId, need, area, onClose }: Props) {
  const { id, version, carriedBy, carrierId, carrierName } = need
  const form = useForm(needsApi.handOver, {
    record: id,
    initial: { id, version, carriedBy, carrierId, carrierName },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <CarrierFields
        {...{ personId, compartment: area.compartment }}
        carriedBy={form.field('carriedBy')}
        carrierId={form.field('carrierId')}
        carrierName={form.field('carrierName')}
      />
    </Form>
  )
}
