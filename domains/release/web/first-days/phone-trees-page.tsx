import { Button } from '@mantine/core'
import { useState } from 'react'
import { organisationApi } from '#domains/organisation/model/index.ts'
import {
  Answer,
  Card,
  ErrorState,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { PhoneTree } from '../../model/first-days/first-days.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import './first-days.css'

/** Who is called on, one after the other, unit by unit. */
export default function PhoneTreesPage() {
  const { t } = useTexts()
  const trees = useAnswer(firstDaysApi.phoneTrees, {})
  return (
    <Page
      title={t('release.tree.title')}
      subtitle={t('release.tree.subtitle')}
      breadcrumbs={[{ text: t('release.first-days.page'), to: '/release/first-days' }]}
      width="text"
    >
      <Answer of={trees}>
        {(all) => (
          <Stack>
            {all.map((tree) => (
              <UnitTree key={tree.unitId} tree={tree} />
            ))}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function UnitTree({ tree }: { tree: PhoneTree }) {
  const { t } = useTexts()
  const may = useMay()
  const [changing, setChanging] = useState(false)
  if (changing) return <ChangeTree tree={tree} onClose={() => setChanging(false)} />
  return (
    <Card title={tree.unit}>
      {tree.colleagues.length === 0 ? (
        <p className="soft">{t('release.tree.empty', { unit: tree.unit })}</p>
      ) : (
        <Rows label={tree.unit}>
          {tree.colleagues.map(({ userId, name, phone }, index) => (
            <Row key={userId} aside={phone}>
              <span className="soft">{t('release.tree.place', { n: index + 1 })}</span> {name}
            </Row>
          ))}
        </Rows>
      )}
      {may('release:policy') && (
        <p>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('release.tree.change')}
          </Button>
        </p>
      )}
    </Card>
  )
}

type Place = PhoneTree['colleagues'][number]

function ChangeTree({ tree, onClose }: { tree: PhoneTree; onClose(): void }) {
  const { t } = useTexts()
  const [places, setPlaces] = useState<Place[]>(tree.colleagues)
  const { run, pending, problem } = useCommand(firstDaysApi.setPhoneTree)
  const staff = useAnswer(organisationApi.staff, {}).data ?? []
  const others = staff.filter(
    ({ id, ended, roles }) =>
      !ended &&
      roles.some(({ unitId }) => unitId === tree.unitId) &&
      !places.some(({ userId }) => userId === id),
  )
  const save = async () => {
    const colleagues = places.map(({ userId, phone }) => ({ userId, phone: phone?.trim() || null }))
    if ('output' in (await run({ unitId: tree.unitId, colleagues }))) onClose()
  }
  const add = (userId: string) => {
    const found = others.find(({ id }) => id === userId)
    if (found) setPlaces([...places, { userId, name: found.name, phone: null }])
  }
  return (
    <Card title={tree.unit}>
      <ol className="rows">
        {places.map(({ userId, name, phone }, index) => (
          <li key={userId} className="phone-tree-place">
            <span className="soft">{t('release.tree.place', { n: index + 1 })}</span>
            <span>{name}</span>
            <input
              className="input"
              type="tel"
              maxLength={60}
              aria-label={`${t('release.tree.phone')}: ${name}`}
              value={phone ?? ''}
              onChange={({ currentTarget }) =>
                setPlaces(places.with(index, { userId, name, phone: currentTarget.value }))
              }
            />
            <span>
              {index > 0 && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('release.tree.up-of', { name })}
                  onClick={() =>
                    setPlaces(places.with(index, places[index - 1]!).with(index - 1, places[index]!))
                  }
                >
                  {t('release.tree.up')}
                </button>
              )}{' '}
              <button
                type="button"
                className="link-button"
                aria-label={t('release.tree.remove-of', { name })}
                onClick={() => setPlaces(places.toSpliced(index, 1))}
              >
                {t('release.tree.remove')}
              </button>
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <label className="field">
          <span className="field-label">{t('release.tree.add')}</span>
          <select
            className="input"
            data-width="half"
            value=""
            onChange={({ currentTarget }) => add(currentTarget.value)}
          >
            <option value="">{t('form.choose')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {problem && <ErrorState error={problem} />}
      <p className="gate-actions">
        <Button loading={pending} onClick={() => void save()}>
          {t('release.tree.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </p>
    </Card>
  )
}
