import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { barePhoto } from '../model/jpeg.ts'
import { peopleApi } from '../model/people-api.ts'
import { jpeg, segment } from '../model/testing/jpeg.ts'
import { newPerson } from './testing/invented.ts'

let world: World
let coordinator: TestActor
let elsewhere: TestActor
let worker: TestActor
let id: string

const chosen = (yes: boolean) =>
  world.owner.query(
    `insert into choices (key, chosen, since, reason) values ('photo', $1, '2026-01-01', 'the gate')
      on conflict (key) do update set chosen = excluded.chosen`,
    [yes],
  )
const photo = (bytes = jpeg(), more = {}) => ({
  ...{ id, photo: Buffer.from(bytes).toString('base64'), consentBy: 'Asen himself', consentOn: '2026-11-20' },
  ...more,
})
const showTo = (actor: TestActor) => actor.send(peopleApi.showPhoto, { id })

beforeAll(async () => {
  world = await createWorld()
  const pleven = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: pleven }])
  elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  worker = await world.actor([{ role: 'family-worker', unitId: pleven }])
  id = (await coordinator.do(peopleApi.add, newPerson(pleven, 'Asen', 'Photo'))).id
})
afterAll(() => world.close())

test('a house that has not chosen photographs keeps none', async () => {
  await expect(coordinator.do(peopleApi.setPhoto, photo())).rejects.toMatchObject({
    codes: ['photos-not-kept'],
  })
  expect((await coordinator.ask(peopleApi.formChoices, {})).photo).toBe(false)
})

test('whoever sees the person sees the photograph, without anything but the picture, and nobody else', async () => {
  await chosen(true)
  const told = jpeg({ before: [segment(0xe1, [...new TextEncoder().encode('Exif 43.4170 N')])] })
  const file = await coordinator.do(peopleApi.setPhoto, photo(told))
  expect(file.photo).toMatchObject({ consentBy: 'Asen himself', consentOn: '2026-11-20' })
  const { rows } = await world.owner.query('select bytes from person_photos where person_id = $1', [id])
  expect(rows[0].bytes).toEqual(Buffer.from(barePhoto(jpeg())!.bytes))
  expect((await showTo(coordinator)).status).toBe(200)
  expect([(await showTo(elsewhere)).status, (await showTo(worker)).status]).toEqual([404, 404])
  expect((await elsewhere.send(peopleApi.setPhoto, photo())).status).toBe(404)
  expect((await elsewhere.send(peopleApi.removePhoto, { id })).status).toBe(404)
})

test('without a yes, or as anything but a small picture, it is not kept', async () => {
  await expect(
    coordinator.do(peopleApi.setPhoto, photo(new TextEncoder().encode('<svg/>'), { consentBy: ' ' })),
  ).rejects.toMatchObject({ codes: ['photo-not-readable', 'photo-consent-missing'] })
})

test('where the house keeps photographs no more they are out of sight at once; a yes can be taken back', async () => {
  await chosen(false)
  expect((await coordinator.ask(peopleApi.show, { id })).photo).toBeNull()
  expect((await showTo(coordinator)).body).toMatchObject({ reasons: [{ code: 'photos-not-kept' }] })
  await chosen(true)
  const file = await coordinator.do(peopleApi.removePhoto, { id })
  expect(file.photo).toBeNull()
  expect((await world.owner.query('select from person_photos')).rowCount).toBe(0)
})
