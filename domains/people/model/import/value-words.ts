import type { ReleaseDateKind, UnknownReleaseReason } from '../release-dates.ts'
import type { PersonStatus } from '../status.ts'
import { folded, matcherOf } from './words.ts'

const status = matcherOf<PersonStatus>({
  remand: [
    ...['remand', 'on remand', 'awaiting trial', 'pre trial'],
    ...['varetekt*', 'i varetekt'],
    ...['стража', 'под стража', 'задържан*', 'следствен*', 'обвиняем*'],
    ...['arest* preventiv*', 'preventiv*', 'arestat*'],
  ],
  'pre-trial-house-arrest': [
    ...['house arrest', 'pre trial house arrest'],
    ...['husarrest', 'varetekt hjemme'],
    ...['домашен арест'],
    ...['arest* domiciliu', 'arest* la domiciliu'],
  ],
  serving: [
    ...['serving', 'serving sentence', 'in prison', 'inside', 'sentenced'],
    ...['soner', 'soning', 'innsatt', 'soner dom', 'domfelt', 'forvaring'],
    ...['изтърпява*', 'изтърпява* наказание', 'лишен* свобода', 'лишен* от свобода', 'осъден*', 'в затвора'],
    ...[
      'execut*',
      'execut* pedeaps*',
      'în detenție',
      'deținut*',
      'condamnat*',
      'în penitenciar',
      'privat* libertate',
    ],
  ],
  'temporary-leave': [
    ...['leave', 'temporary leave', 'on leave', 'home leave', 'furlough'],
    ...['permisjon*', 'på permisjon'],
    ...['отпуск*', 'домашен отпуск*', 'в отпуск*'],
    ...['permisi*', 'învoire*', 'învoit*', 'în permisi*'],
  ],
  'interrupted-sentence': [
    ...['interrupt*', 'sentence interrupt*', 'interrupt* sentence'],
    ...['avbrutt*', 'soningsavbrudd*', 'straffavbrudd*', 'avbrutt soning'],
    ...['прекъсн*', 'прекъсван*', 'прекъсн* наказание', 'прекъсн* изтърпяван*'],
    ...['întrerup*', 'întrerup* pedeaps*', 'pedeaps* întrerup*'],
  ],
  'serving-at-home': [
    ...[
      'serving home',
      'serving at home',
      'home detention',
      'electronic monitoring',
      'tag',
      'tagged',
      'on tag',
    ],
    ...['fotlenke', 'på fotlenke', 'hjemmesoning', 'soner hjemme', 'ek', 'elektronisk kontroll'],
    ...['електрон*', 'гривна', 'електронно наблюдение', 'изтърпява* вкъщи', 'изтърпява* у дома'],
    ...['brățar*', 'monitorizare electronică', 'execut* acasă', 'monitorizat* electronic'],
  ],
  'conditionally-released': [
    ...['conditional*', 'conditional* release*', 'parole', 'on parole', 'on licence', 'licence'],
    ...['prøveløs*', 'prøve løslatt', 'løslatt på prøve'],
    ...['упо', 'условно*', 'условно* освобод*', 'условно предсрочно освобод*', 'предсрочно освобод*'],
    ...['condiționat*', 'liber* condiționat*', 'eliber* condiționat*'],
  ],
  released: [
    ...['released', 'out', 'free', 'freed'],
    ...['løslatt', 'ute', 'fri'],
    ...['освободен*', 'на свобода', 'освободи* се'],
    ...['liberat*', 'eliberat*', 'liber', 'liberă', 'în libertate'],
  ],
  absconded: [
    ...['abscond*', 'escap*', 'wanted', 'unlawfully at large'],
    ...['rømt', 'rømte', 'unndratt*', 'etterlyst', 'på rømmen'],
    ...['избяга*', 'укрива*', 'издирва*', 'в неизвестност'],
    ...['evadat*', 'fugit*', 'sustras*', 'dat* în urmărire'],
  ],
  'returned-to-custody': [
    ...['returned', 'returned to custody', 'returned custody', 'recalled', 'back in prison', 'back prison'],
    ...['gjeninnsatt', 'gjeninnsettelse', 'tilbake i fengsel', 'tilbake fengsel', 'innsatt igjen'],
    ...['върнат*', 'върнат* в затвора', 'отново в затвора', 'отново затвор*', 'обратно в затвора'],
    ...[
      'reîncarcerat*',
      'revenit* penitenciar',
      'revenit* în penitenciar',
      'din nou penitenciar',
      'rearestat*',
    ],
  ],
  deported: [
    ...['deport*', 'expelled', 'removed from country'],
    ...['utvist', 'uttransportert', 'deportert'],
    ...['депортиран*', 'експулсиран*', 'изведен* от страната'],
    ...['expulzat*', 'deportat*'],
  ],
  'moved-away': [
    ...['moved', 'moved away', 'left area', 'moved abroad'],
    ...['flyttet', 'flyttet ut', 'har flyttet'],
    ...['премести*', 'замина*', 'напусна*', 'пресели*'],
    ...['mutat*', 'plecat*', 's a mutat', 'plecat* în străinătate'],
  ],
  dead: [
    ...['dead', 'died', 'deceased', 'passed away'],
    ...['død', 'avdød', 'døde'],
    ...['починал*', 'почина', 'мъртъв'],
    ...['decedat*', 'mort', 'moartă'],
  ],
  closed: [
    ...['closed', 'case closed', 'ended', 'completed', 'finished'],
    ...['avsluttet', 'lukket', 'sak avsluttet', 'ferdig'],
    ...['приключ*', 'закрит*', 'приключен случай'],
    ...['închis', 'închisă', 'finalizat*', 'încheiat*', 'caz închis'],
  ],
})

const releaseKind = matcherOf<ReleaseDateKind>({
  confirmed: [
    ...['confirm*', 'certain', 'sure', 'final', 'decided'],
    ...['bekreft*', 'sikker', 'endelig', 'fastsatt'],
    ...['потвърд*', 'сигурн*', 'окончателн*'],
    ...['sigur*', 'definitiv*', 'cert*'],
  ],
  expected: [
    ...['expect*', 'likely', 'planned', 'probable'],
    ...['forvent*', 'antatt', 'planlagt', 'trolig', 'usikker'],
    ...['очакван*', 'вероятн*', 'предполагаем*', 'предстоящ*'],
    ...['estimat*', 'probabil*', 'așteptat*', 'preconizat*', 'previzionat*'],
  ],
  'earliest-conditional': [
    ...['conditional*', 'parole', 'earliest*', 'two thirds', '2 3'],
    ...['prøveløs*', 'tidligst*', 'to tredjedel*'],
    ...['упо', 'условно*', 'предсрочно*', 'най рано'],
    ...['condiționat*', 'fracți*', 'cel mai devreme', 'lib cond'],
  ],
  'em-eligible': [
    ...['em', 'electronic*', 'tag'],
    ...['fotlenke', 'ek', 'hjemmesoning'],
    ...['електрон*', 'гривна'],
    ...['brățar*', 'monitorizare'],
  ],
  'full-term': [
    ...['full term', 'full time', 'end sentence', 'sentence end', 'end of sentence'],
    ...['endt tid', 'full tid', 'hele dommen'],
    ...['пълен срок', 'край* срок*', 'изтичане* срок*', 'изтърпян*'],
    ...['la termen', 'termen', 'integral*'],
  ],
})

const noDayBecause = matcherOf<UnknownReleaseReason>({
  'not-sentenced-yet': [
    ...['not sentenced', 'not yet sentenced', 'awaiting trial', 'no sentence yet', 'remand'],
    ...['ikke dømt', 'ikke dom', 'avventer dom', 'varetekt*'],
    ...['без присъда', 'няма присъда', 'не е осъден*', 'под стража'],
    ...['necondamnat*', 'fără sentință', 'nejudecat*', 'preventiv*'],
  ],
  'appeal-pending': [
    ...['appeal*', 'anke*', 'anket', 'обжалва*', 'жалба*', 'apel', 'în apel', 'recurs*', 'contestați*'],
  ],
  'decision-pending': [
    ...['decision pending', 'awaiting decision', 'pending', 'waiting decision', 'hearing'],
    ...['venter vedtak', 'venter på vedtak', 'under behandling', 'til behandling'],
    ...['чака решение', 'очаква решение', 'предстои решение', 'предстои дело', 'чака дело'],
    ...['așteaptă decizi*', 'așteaptă hotărâr*', 'în curs', 'așteaptă comisi*'],
  ],
  'no-fixed-end': [
    ...['life', 'life sentence', 'indeterminate', 'preventive detention'],
    ...['livstid', 'forvaring', 'tidsubestemt'],
    ...['доживот*', 'без срок'],
    ...['pe viață', 'detențiune pe viață', 'viață'],
  ],
  'sentence-interrupted': [...['interrupt*', 'avbrutt*', 'soningsavbrudd*', 'прекъсн*', 'întrerup*']],
  'not-told': [],
  other: [],
})

const yes = new Set(
  'yes y true x ja j sant да д da adevarat 1 ✓ v needed nodvendig необходим necesar'.split(' '),
)
const no = new Set('no n false nei usant не н няма nu fals 0 none ingen'.split(' '))

const negations = new Set(['not', 'no', 'ikke', 'ingen', 'не', 'няма', 'nu', 'neither'])

const withoutNegation = (text: string) =>
  !folded(text)
    .split(' ')
    .some((word) => negations.has(word))

/** The status that a cell names in any of our languages; "not released" names none. */
export const statusIn = (text: string): PersonStatus | null =>
  withoutNegation(text) ? (status(text)?.meaning ?? null) : null

/** The kind of release date; in a column "confirmed" yes and no say it too. */
export function releaseKindIn(text: string): ReleaseDateKind | null {
  const answer = yesOrNo(text)
  if (answer !== null) return answer ? 'confirmed' : 'expected'
  return withoutNegation(text) ? (releaseKind(text)?.meaning ?? null) : null
}

/** Why there is no day, if a cell says so instead of a day. */
export const noDayReasonIn = (text: string): UnknownReleaseReason | null =>
  noDayBecause(text)?.meaning ?? null

export function yesOrNo(text: string): boolean | null {
  const word = folded(text) || text.trim()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}
