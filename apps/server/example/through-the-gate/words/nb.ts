import type { GateWords } from './words.ts'

export const nb: GateWords = {
  told: {
    'identity-papers': {
      whom: 'Politiet, pass og ID-kort',
      notes: ['Har søkt om ID-kort, hentes uken før.', 'Passet er gyldig, sett av oss.'],
    },
    housing: {
      whom: 'Bydelens boligkontor',
      notes: ['Søknad om kommunal bolig er levert.', 'Skal bo hos broren, han har bekreftet.'],
    },
    'welfare-state': {
      whom: 'NAV, statlige ytelser',
      notes: ['Varslet om datoen, time er satt opp.', 'Varsel sendt med bekreftelse fra fengselet.'],
    },
    'welfare-municipal': {
      whom: 'NAV, sosiale tjenester',
      notes: ['Snakket med veileder, kan komme uten time.', 'Brev sendt, venter på svar.'],
    },
    'bank-account': { whom: 'Banken', notes: ['Konto og BankID er på plass.'] },
    debt: { whom: 'Namsmannen og gjeldsrådgiver', notes: ['Oversikt laget, avtale om nedbetaling.'] },
    'work-or-course': {
      whom: 'NAV og fylkeskommunen',
      notes: ['Plass på fagkurs fra mandag.', 'Arbeidstrening i kaféen er avtalt.'],
    },
    'first-night': { whom: 'Botilbudet', notes: ['Sengen er reservert for første natt.'] },
    network: { whom: 'Den frivillige og oss', notes: ['De har møttes inne, begge vil fortsette.'] },
    probation: { whom: 'Friomsorgskontoret', notes: ['Første oppmøte dagen etter.'] },
    health: { whom: 'Fastlegen', notes: ['Resept er sendt, medisiner for to uker.'] },
    substances: { whom: 'LAR', notes: ['Time innen 72 timer etter løslatelse.'] },
    'family-told': { whom: 'Familien', notes: ['Søsteren vet dagen og ringer.'] },
    'phone-and-clothes': { whom: 'Fengselet og oss', notes: ['Telefon med kort og vinterjakke er klart.'] },
  },
  notNeeded: ['Ordnet av familien fra før.', 'Ønsker det ikke, har sagt hvorfor.'],
  decisions: [
    'Har ringt bydelen og den frivillige, sengen er flyttet.',
    'Brevene går i dag, resten står som det er.',
  ],
  gatePlaces: ['Utenfor hovedporten', 'På parkeringsplassen ved porten'],
  transport: ['Bil fra senteret', 'Trikk, billetten er kjøpt'],
  clothes: ['Vinterjakke fra oss', 'Egne klær'],
  phone: ['Telefon med kort, numrene er lagt inn'],
  firstMeal: ['Frokost sammen på kaféen'],
  firstBed: ['Rom i botilbudet, nøkkelen ligger i resepsjonen', 'Hos broren'],
  papers: ['ID-kort og løslatelsesbrev'],
  cash: ['500 kroner til de første dagene'],
  stops: [
    { what: 'NAV', where: 'bydelens kontor, skranke 3' },
    { what: 'Friomsorgen', where: 'andre etasje' },
  ],
  ifNotReleased: 'Ring vakttelefonen; vi kommer igjen dagen etter.',
  ifArrested: 'Vi noterer hvor de kjører og ringer advokaten.',
  ifEarly: 'Fengselet ringer vakttelefonen, vi drar med en gang.',
  notMet: ['Ble løslatt to timer tidligere.', 'Gikk sammen med venner, ringte om kvelden.'],
  clinic: 'LAR, Oslo',
  family: ['Søsteren', 'Broren'],
}
