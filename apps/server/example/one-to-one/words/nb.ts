import type { OwnWords, Words } from './words.ts'

export const nb: Words = {
  goals: [
    'Komme seg ut av leiligheten to ganger i uka, helst på tur.',
    'Få noen å snakke med som ikke er betalt for det.',
    'Finne fram i byen igjen, og tørre å ta bussen.',
    'Begynne å trene, og ha noen å møte opp for.',
    'Snakke norsk en time i uka uten at det er kurs.',
    'Få orden på posten, litt etter litt, med noen ved siden av.',
    'En kaffe i uka uten at det handler om fortida.',
  ],
  card: [
    'Liker å gå mens det snakkes. Har god tid og lite nettverk i byen.',
    'Rolig, med humor når det blir trygt. Trenger noen som kommer når de har sagt det.',
    'Er glad i å lage mat og vil gjerne lære bort.',
    'Har vært lenge borte fra vanlig liv og vil ta det i små skritt.',
  ],
  ending: [
    'Begge var enige om at målet var nådd. De hilser når de møtes.',
    'Avtalene ble færre og færre. Vi ringte begge, og avsluttet vennlig.',
    'Ny jobb og nye vaktlister; det ble ikke tid lenger.',
    'Flyttet nærmere familien. Siste møte var på togstasjonen.',
  ],
  handover: [
    'Liker best å gå tur på søndager. Vil helst ringes, ikke få melding.',
    'Trenger beskjed dagen før. Kaffe først, så praktiske ting.',
  ],
  agreement: {
    what: [
      'Gå tur og ta en kaffe etterpå.',
      'Lage mat sammen og se på posten.',
      'Trene sammen, og prate underveis.',
      'Møtes i byen og gjøre ett ærend hver gang.',
    ],
    howOften: ['Én gang i uka', 'Hver tiende dag', 'Annenhver uke, og en telefon imellom'],
    where: [
      'Ute, på kafé eller hos oss i Oslo',
      'På besøksrommet, senere ute',
      'På treningssenteret og på kafé',
    ],
    until: ['Et halvt år, så ser vi på det', 'Til sommeren', 'Så lenge begge vil, høyst et år'],
  },
  review: [
    'Begge vil fortsette. Tidspunktet flyttes til lørdag.',
    'Går fint. Vil gjerne ha flere ting å gjøre enn kaffe.',
    'Litt stille i høst, nå er rytmen tilbake.',
    'Snakket om hva som skjer etter løslatelsen. Begge er med.',
    'Den frivillige ønsker mer kontakt med oss underveis.',
  ],
  log: [
    'Gikk rundt Sognsvann. God prat.',
    'Kaffe og kryssord. Litt sliten i dag.',
    'Hjalp med et skjema, så pannekaker.',
    'Kinotur. Første gang på fem år.',
    'Snakket mest om barna.',
    'Så på leilighet sammen. Den var for dyr.',
    'Trente, og lo mye.',
    'Stille i dag, men ville ikke gå.',
  ],
  declined: [
    'Har nettopp byttet jobb, og får ikke til tidene.',
    'Det ble for langt å reise.',
    'Vil gjerne vente til over nyttår.',
    'Vi hadde ikke noe å snakke om, tror jeg.',
  ],
  thanks: [
    'Takk for at du kom hver uke, også i februar.',
    'En deltaker sier at onsdagene var det som holdt dagene sammen.',
    'Moren ringte og ba oss takke deg.',
    'Fengselet roser deg: alltid presis, alltid vennlig.',
    'Takk for hjelpen på kurset.',
  ],
  strengths: [
    'Lytter godt og har beina på jorda. Vil begynne rolig.',
    'Har vært fotballtrener i ti år. Tydelig på egne grenser.',
    'Kjenner byen og foreningslivet. God på å avtale og holde det.',
    'Litt usikker på fengselet, men nysgjerrig. Begynner med en tur inn sammen med oss.',
    'Snakket lenge om taushet og hvorfor. Forstår hva rollen er, og hva den ikke er.',
  ],
  reference: [
    'Pålitelig og varm. Kommer når det er avtalt.',
    'Har tålmodighet, og sier fra når noe blir for mye.',
    'Anbefales uten forbehold.',
    'Kjenner godt til personen gjennom mange år i koret.',
  ],
  relation: ['tidligere sjef', 'kollega', 'leder i idrettslaget', 'nabo', 'fra menigheten'],
  exit: [
    'Fornøyd med tiden her, og vil gjerne komme på sommerfesten.',
    'Savnet tettere oppfølging det første halvåret. Vi tar det med oss.',
    'Arbeid og barn tar all tid nå. Døra står åpen.',
  ],
  talk: [
    'Har det fint. Vil gjerne ha flere turer med gruppa.',
    'Snakket om hvordan man sier nei uten å såre.',
    'Det tunge møtet sitter i. Vi avtalte en telefon neste uke.',
    'Opplever at kontakten har funnet sin form.',
    'Lurer på hva som skjer etter løslatelsen. Gikk gjennom planen.',
  ],
  agreed: [
    'Ringer igjen om to uker.',
    'Kommer på veiledningskvelden.',
    'Fortsetter som nå.',
    'Tar en pause i juli.',
  ],
  boundary: [
    'Lånte bort en hundrelapp til bussen. Snakket om hvorfor vi ikke gjør det, og hva man kan si i stedet.',
    'Fikk en hjemmestrikket lue. Det er i orden.',
    'Broren var med på kafé. Neste gang avtales det først.',
    'Ble venner på nett. Fjernet igjen, uten drama.',
  ],
  offer: [
    'Jeg er pensjonert lærer og har god tid på dagtid.',
    'Jeg leste om dere i avisa og vil gjerne bidra.',
    'Studerer psykologi og har lyst til å møte folk utenfor lesesalen.',
    'Har selv vært der, for lenge siden. Nå har jeg noe å gi.',
  ],
  exempted: [
    'Sykepleier; førstehjelp dekkes av arbeidsgiver.',
    'Kurset er fullt til våren; plass er bestilt.',
  ],
  expense: ['Buss tur og retur', 'Kaffe og boller for to', 'Parkering ved fengselet', 'Kinobilletter'],
  areas: ['Grünerløkka', 'Gamle Oslo', 'Sagene', 'Grorud', 'Nordstrand', 'Frogner', 'Lillestrøm', 'Bjerke'],
  places: ['Kafé på hjørnet', 'Tøyenparken', 'Biblioteket på Deichman', 'Sognsvann', 'Svømmehallen'],
  worry: [
    'Virket svært nedfor og ga bort tingene sine.',
    'Fortalte om trusler fra noen utenfor.',
    'Hadde ikke spist på to dager, og ville ikke ha hjelp.',
    'Sa noe om barna som jeg ikke får ut av hodet.',
  ],
  worryNote: [
    'Ringte samme kveld. Vi møtes i morgen tidlig.',
    'Snakket med avdelingen; de følger med.',
    'Fastlegen har satt opp time på torsdag.',
  ],
  worryOutcome: [
    'Har fått hjelp og vil selv fortsette. Vi spør igjen om en måned.',
    'Det var en misforståelse, og det er sagt til alle.',
  ],
  dutyReport: {
    childWelfare: 'Barnevernsvakten, Astrid Vik',
    police: 'Operasjonssentralen i politiet',
    words: 'Vi fortalte hva vi så og hørte. De tok saken.',
  },
  refusal: [
    'Ikke nå: for lite stabilt til å møte en frivillig alene. Vi prøver igjen når boligen er på plass.',
    'Hybelutleier ville ikke ha noen uten arbeidskontrakt.',
    'Arbeidsgiveren svarte ikke på tre henvendelser.',
    'Plassen på kurset gikk til en annen.',
  ],
  refusalReview: ['Så på det på nytt: grunnen holder ikke lenger.', 'Står ved lag; ny vurdering til høsten.'],
  ground: [
    'Besøksforbud, dom fra tingretten.',
    'Gikk i samme klasse, og ønsker ikke at de møtes.',
    'Sa det selv i første samtale.',
  ],
  round: ['Vil vite mer om turgruppa.', 'Spør etter noen å spille sjakk med.', 'Redd for første helga ute.'],
  nextStep: ['Ringe søsteren.', 'Søke om kursplass.', 'Tenke på hvem som kan hente.'],
  hours: ['Stand på frivillighetsdagen', 'Bakte til julebordet', 'Hjalp til på kursdagen'],
}

export const ownNb: OwnWords = {
  problems: [
    'Det er kveldene som er verst. Da er det ingen.',
    'Jeg skylder penger til folk jeg ikke vil møte igjen.',
  ],
  plans: [
    'Først en seng, så en jobb, så kanskje en hund.',
    'Jeg vil bo et sted der ingen kjenner meg fra før.',
  ],
  motives: ['Dattera mi begynner på skolen til høsten.', 'Jeg orker ikke en runde til.'],
}
