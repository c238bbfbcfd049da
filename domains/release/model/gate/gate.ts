import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const words = (most: number) => OrNull(Type.String({ maxLength: most }))
/** A time of day by the clock on the wall of the unit. */
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

export const whoMeets = ['volunteer', 'staff', 'family', 'nobody-by-own-wish'] as const
/** Who stands at the gate; null: nobody has asked yet. */
export const WhoMeets = Type.Enum(whoMeets)
export type WhoMeets = Type.Static<typeof WhoMeets>

export const gateAnswers = ['yes', 'no', 'not-needed', 'not-asked'] as const
export const gateItems = ['transport', 'clothes', 'phone', 'firstMeal', 'firstBed', 'papers', 'cash'] as const
export type GateItem = (typeof gateItems)[number]

/** Whether something is ready; not asked is not no. */
const Item = Type.Object({ answer: Type.Enum(gateAnswers), words: words(200) })
export const Items = Type.Object(
  Object.fromEntries(gateItems.map((item) => [item, Item])) as Record<GateItem, typeof Item>,
)
export type Items = Type.Static<typeof Items>
export const nothingAsked = Object.fromEntries(
  gateItems.map((item) => [item, { answer: 'not-asked', words: null }]),
) as Items

/** A first appointment. `shared`: the volunteer who meets reads it too. */
export const Stop = Type.Object({
  day: OrNull(Day),
  at: OrNull(Clock),
  what: Type.String({ minLength: 1, maxLength: 120 }),
  where: words(200),
  shared: Type.Boolean(),
})
export type Stop = Type.Static<typeof Stop>

export const PlanContent = Type.Object({
  meets: OrNull(WhoMeets),
  matchId: OrNull(Id),
  userId: OrNull(Id),
  meetsName: words(120),
  meetsPhone: words(60),
  place: words(300),
  fromHour: OrNull(Clock),
  untilHour: OrNull(Clock),
  items: Items,
  stops: Type.Array(Stop, { maxItems: 12 }),
  ifNotReleased: words(500),
  ifArrested: words(500),
  ifEarly: words(500),
})
export type PlanContent = Type.Static<typeof PlanContent>

/** A plan that is not begun yet has version 0. */
export const GatePlan = Type.Object({ ...PlanContent.properties, version: Type.Integer({ minimum: 0 }) })
export type GatePlan = Type.Static<typeof GatePlan>

export const notMetBecause = [
  ...([
    'not-released',
    'came-out-earlier',
    'came-out-elsewhere',
    'arrested-at-the-gate',
    'went-with-others',
  ] as const),
  ...([
    'did-not-want',
    'we-came-late',
    'we-were-hindered',
    'nobody-was-asked',
    'we-heard-too-late',
    'other',
  ] as const),
] as const
/** Why nobody of ours stood with them at the gate. */
export const NotMetBecause = Type.Enum(notMetBecause)
export type NotMetBecause = Type.Static<typeof NotMetBecause>

/** What a volunteer at the gate can know of it. */
export const volunteersBecause = [
  ...([
    'not-released',
    'came-out-earlier',
    'went-with-others',
    'did-not-want',
    'we-came-late',
    'other',
  ] as const),
] as const
export type VolunteersBecause = (typeof volunteersBecause)[number]

export const metBy = ['volunteer', 'staff', 'family', 'other'] as const
export const MetBy = Type.Enum(metBy)
export type MetBy = Type.Static<typeof MetBy>

/** How it went at the gate, as somebody said it. */
export const GateWord = Type.Object({
  id: Id,
  day: Day,
  met: Type.Boolean(),
  metBy: OrNull(MetBy),
  because: OrNull(NotMetBecause),
  words: words(300),
  saidAs: Type.Enum(['volunteer', 'staff'] as const),
  saidBy: OrNull(Type.String()),
  saidAt: Moment,
})
export type GateWord = Type.Static<typeof GateWord>

export const Confirmation = Type.Object({
  userId: Id,
  name: Type.String(),
  confirmedAt: Moment,
  holds: Type.Boolean(),
})
export type Confirmation = Type.Static<typeof Confirmation>

export const GateStanding = Type.Enum([
  ...(['no-plan', 'wants-confirming', 'not-yet', 'confirmed', 'closed', 'not-closed', 'called-off'] as const),
] as const)
export type GateStanding = Type.Static<typeof GateStanding>

/** Everything about one gate that colleagues may read. */
export const GateFile = Type.Object({
  id: Id,
  version: Type.Integer({ minimum: 0 }),
  personId: Id,
  personName: Type.String(),
  today: Day,
  state: Type.Enum(['ahead', 'happened', 'called-off'] as const),
  day: OrNull(Day),
  prison: OrNull(Type.String()),
  unplanned: Type.Boolean(),
  plan: GatePlan,
  /** The name of the volunteer or the colleague who meets, as their own file has it. */
  meets: OrNull(Type.String()),
  confirmations: Type.Array(Confirmation),
  /** How many different colleagues have still to confirm, from which day on they can and by which they should. */
  missing: Type.Integer({ minimum: 0 }),
  confirmFrom: OrNull(Day),
  confirmBy: OrNull(Day),
  words: Type.Array(GateWord),
  standing: GateStanding,
  matches: Type.Array(
    Type.Object({ matchId: Id, volunteerId: Id, name: Type.String(), kind: Type.String() }),
  ),
  colleagues: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type GateFile = Type.Static<typeof GateFile>

/** A gate that somebody should look at today. */
export const GateToSee = Type.Object({
  releaseId: Id,
  personId: Id,
  name: Type.String(),
  day: OrNull(Day),
  prison: OrNull(Type.String()),
  standing: GateStanding,
  confirmed: Type.Integer(),
  mine: Type.Boolean(),
})
export type GateToSee = Type.Static<typeof GateToSee>
