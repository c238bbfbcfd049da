import { isAddressProtected } from '#domains/restrictions/server/index.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { format } from '#platform/texts/text.ts'
import { nameIn } from '../../model/day.ts'
import { dayOfPhotos, isExpected } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { printDoorList } from '../door-list.ts'
import { requireGathering } from './gathering-store.ts'
import { listGuests } from './guest-store.ts'

type FileAboutPeople = FileAnswer & { people: (string | null)[] }

/** The list for the door: with whom a child comes, whether photos are allowed, the ride. Of no guest an address. */
const printGuestList = handle(gatheringsApi.guestList, {
  permission: 'events:read',
  concerns: (_input, file) => (file as FileAboutPeople | undefined)?.people ?? [],
  async run({ tx, actor: { language }, today }, { id }): Promise<FileAboutPeople> {
    const day = today.toString()
    const gathering = await requireGathering(tx, id)
    const guests = (await listGuests(tx, id, dayOfPhotos(gathering, day))).filter(isExpected)
    const hidden = await isAddressProtected(tx, { parties: guests.map(({ party }) => party), day })
    const t = (key: Parameters<typeof format>[1], values = {}) => format(language, key, values)
    const file = await printDoorList({
      ...{
        language,
        title: nameIn(gathering.names, language),
        place: gathering.place,
        days: gathering.days,
        today,
      },
      columns: [t('activities.guest.with'), t('activities.guest.photos'), t('activities.guest.ride')],
      people: guests.map((guest) => ({
        name: guest.name,
        facts: [
          guest.comesWith?.name ?? '',
          t(guest.mayBePhotographed ? 'activities.photos.yes' : 'activities.photos.no'),
          [
            guest.ride === 'needs' || guest.ride === 'offers'
              ? t(`activities.ride.${guest.ride}`, { seats: guest.rideSeats ?? 0 })
              : '',
            // Where somebody is picked up tells where they live.
            hidden.has(guest.party.id) ? '' : guest.rideFrom,
          ]
            .filter(Boolean)
            .join(', '),
        ],
        markOn: (dayId) => guest.marks.find((mark) => mark.dayId === dayId)?.mark,
      })),
    })
    return { ...file, people: guests.map(({ personId }) => personId) }
  },
})

export const guestListHandlers = [printGuestList]
