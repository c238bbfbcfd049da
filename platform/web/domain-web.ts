import { type ComponentType, createContext, use, useMemo } from 'react'
import type { Permission } from '#platform/access/permission.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useMay } from './me.ts'
import type { WayPart } from './way-part.ts'

type Loaded<Props> = () => Promise<{ default: ComponentType<Props> }>
type Guarded = { permission?: Permission }

export type NavigationGroup = 'daily' | 'centre' | 'look-back' | 'house'
export type NavigationItem = Guarded & {
  to: string
  text: TextKey
  icon: ComponentType<{ size?: number; stroke?: number }>
  group: NavigationGroup
  /** Lower stands first within the group. */
  order?: number
}

/** One page: its path below `/`, and the file that shows it as a default export. */
export type DomainPage = Guarded & { path: string; load: Loaded<object> }
type LentPart<Props> = Guarded & { id: string; text: TextKey; order?: number; load: Loaded<Props> }
/** A tab that a domain lends to the page of a person. */
export type PersonTab = LentPart<{ personId: string }>
/** A part that a domain lends to the page of a volunteer. */
export type VolunteerPart = LentPart<{ volunteerId: string }>
/** A card that a domain lends to Today. */
export type TodayCard = Guarded & { id: string; order: number; load: Loaded<object> }
/** A quiet line that a domain lends to the frame of every page. */
export type EveryPageLine = Guarded & { id: string; order?: number; load: Loaded<object> }
/** Something to start from the search: a page that begins a piece of work. */
export type QuickAction = Guarded & { to: string; text: TextKey }

export type SearchHit = { id: string; name: string; detail: string; to: string }
/** Finds records by a typed text for the search of the shell. */
export type SearchProvider = Guarded & {
  id: string
  text: TextKey
  find(text: string, signal: AbortSignal): Promise<SearchHit[]>
}

/** What a domain gives to the apps. */
export type DomainWeb = {
  navigation?: NavigationItem[]
  pages?: DomainPage[]
  personTabs?: PersonTab[]
  volunteerParts?: VolunteerPart[]
  wayParts?: WayPart[]
  todayCards?: TodayCard[]
  everyPage?: EveryPageLine[]
  actions?: QuickAction[]
  searches?: SearchProvider[]
}

export const DomainsContext = createContext<DomainWeb[]>([])

const byOrder = (a: { order?: number }, b: { order?: number }) => (a.order ?? 100) - (b.order ?? 100)

function useGathered<Item extends Guarded & { order?: number }>(
  pick: (web: DomainWeb) => Item[] | undefined,
) {
  const domains = use(DomainsContext)
  const may = useMay()
  return domains
    .flatMap((web) => pick(web) ?? [])
    .filter((item) => may(item.permission))
    .sort(byOrder)
}

const navigationOf = (web: DomainWeb) => web.navigation
const tabsOf = (web: DomainWeb) => web.personTabs
const volunteerPartsOf = (web: DomainWeb) => web.volunteerParts
const cardsOf = (web: DomainWeb) => web.todayCards
const linesOf = (web: DomainWeb) => web.everyPage

/** What the person at the screen may go to, in order. */
export const useNavigation = (): NavigationItem[] => useGathered(navigationOf)
/** The tabs of a person's page, lent by every domain, that the person at the screen may open. */
export const usePersonTabs = (): PersonTab[] => useGathered(tabsOf)
/** The parts of a volunteer's page, lent by every domain, that the person at the screen may open. */
export const useVolunteerParts = (): VolunteerPart[] => useGathered(volunteerPartsOf)
/** The cards of Today, lent by every domain, that the person at the screen may see. */
export const useTodayCards = (): TodayCard[] => useGathered(cardsOf)

/** The lines in the frame of every page, lent by every domain, that the person at the screen may see. */
export const useEveryPage = (): EveryPageLine[] => useGathered(linesOf)

/** What finds records, and what begins a piece of work, lent by every domain. */
export function useSearches(): { searches: SearchProvider[]; actions: QuickAction[] } {
  const domains = use(DomainsContext)
  const may = useMay()
  return useMemo(
    () => ({
      searches: domains.flatMap((web) => web.searches ?? []).filter((item) => may(item.permission)),
      actions: domains.flatMap((web) => web.actions ?? []).filter((item) => may(item.permission)),
    }),
    [domains, may],
  )
}
