import type { CaseKind } from '#domains/family/model/advice/case.ts'
import type { Language } from '#platform/texts/languages.ts'

/** What families ask, and what they are told: subject, question, answer. */
type Said = readonly [subject: string, asked: string, answered: string]

const bg: Record<CaseKind, Said> = {
  economy: [
    'Наемът, докато го няма',
    'Не мога сама да плащам наема. Има ли кой да помогне?',
    'Общината може да даде еднократна помощ. Нужни са договорът и бележка от затвора.',
  ],
  social: [
    'Детски надбавки',
    'Спряха ми надбавките, защото бащата не се подписал.',
    'Подписът може да се вземе в затвора чрез социалния работник. Писахме му.',
  ],
  forms: [
    'Заявление за пълномощно',
    'Как се прави пълномощно, когато той е вътре?',
    'Нотариус идва в затвора всеки вторник. Заявлението го попълнихме заедно.',
  ],
  complaints: [
    'Върнат колет',
    'Върнаха колета ми и не казаха защо.',
    'Храната е била в стъкло. Ако пак откажат, имате две седмици да се оплачете.',
  ],
  children: [
    'Какво да кажа на сина си',
    'Синът ми пита къде е баща му. Какво да му кажа?',
    'Истината с думи за неговата възраст. Дадохме книжката и се уговорихме да поговорим пак.',
  ],
  practical: [
    'Първо свиждане',
    'Как се записвам за свиждане и какво може да нося?',
    'Записването е по телефона в понеделник. Списъкът с разрешените неща е изпратен.',
  ],
  counselling: ['Нощем не спя', 'Не мога да спя от седмици.', 'Уговорихме пет разговора, всеки четвъртък.'],
}

const nb: Record<CaseKind, Said> = {
  economy: [
    'Husleien mens han er borte',
    'Jeg klarer ikke husleien alene. Hvem kan hjelpe?',
    'NAV kan gi bostøtte. Vi fylte ut søknaden sammen.',
  ],
  social: [
    'Barnehageplassen',
    'Vi mister plassen hvis jeg ikke kan levere så tidlig.',
    'Vi ringte barnehagen sammen. De holder plassen til jul.',
  ],
  forms: [
    'Fullmakt til banken',
    'Hvordan får jeg fullmakt når han sitter inne?',
    'Sosialkonsulenten i fengselet tar med skjemaet til ham. Det er sendt.',
  ],
  complaints: [
    'Avslag på besøk',
    'Jeg fikk avslag på besøk uten begrunnelse.',
    'Du kan klage innen tre uker. Vi skrev klagen sammen.',
  ],
  children: [
    'Hva sier jeg til datteren min',
    'Hun er seks år og spør hvor pappa er.',
    'Si det som er sant, med ord for en seksåring. Vi har en bok dere kan låne.',
  ],
  practical: [
    'Første besøk',
    'Hva må jeg ha med, og hvor går bussen?',
    'Gyldig legitimasjon. Buss 120 går hver time. Vi møter deg gjerne ved porten.',
  ],
  counselling: ['Jeg sover ikke', 'Jeg ligger våken hver natt.', 'Vi har avtalt fem samtaler, hver torsdag.'],
}

const ro: Record<CaseKind, Said> = {
  economy: [
    'Chiria cât lipsește',
    'Nu pot plăti singură chiria. Cine ne poate ajuta?',
    'Comuna dă un ajutor de locuință. Am completat cererea împreună.',
  ],
  social: [
    'Locul la grădiniță',
    'Pierdem locul dacă nu pot duce copilul atât de devreme.',
    'Am sunat împreună la grădiniță. Păstrează locul până la Crăciun.',
  ],
  forms: [
    'Procura pentru bancă',
    'Cum fac o procură cât timp este închis?',
    'Asistentul social din închisoare îi duce formularul. L-am trimis.',
  ],
  complaints: [
    'Vizita refuzată',
    'Mi-au refuzat vizita fără să spună de ce.',
    'Aveți trei săptămâni pentru plângere. Am scris-o împreună.',
  ],
  children: [
    'Ce îi spun fiului meu',
    'Fiul meu întreabă unde este tatăl lui.',
    'Adevărul, cu vorbe pentru vârsta lui. V-am dat o carte pe care o puteți citi împreună.',
  ],
  practical: [
    'Prima vizită',
    'Ce acte îmi trebuie și cum ajung acolo?',
    'Pașaportul sau cartea de identitate. V-am trimis orarul autobuzului.',
  ],
  counselling: [
    'Nu mai dorm',
    'De săptămâni întregi nu mai dorm.',
    'Am stabilit cinci convorbiri, în fiecare joi.',
  ],
}

const en: Record<CaseKind, Said> = {
  economy: [
    'The rent while he is away',
    'I cannot pay the rent on my own. Who can help?',
    'The municipality may give a housing benefit. We filled in the form together.',
  ],
  social: [
    'The place in nursery school',
    'We lose the place if I cannot bring her so early.',
    'We called the school together. They keep the place until Christmas.',
  ],
  forms: [
    'A power of attorney',
    'How do I get one while he is inside?',
    'The social worker in the prison takes the form to him. It is on its way.',
  ],
  complaints: [
    'A visit was refused',
    'They refused my visit and did not say why.',
    'You may complain within three weeks. We wrote it together.',
  ],
  children: [
    'What to tell my daughter',
    'She asks where her father is.',
    'What is true, in words for her age. We lent you the book.',
  ],
  practical: [
    'A first visit',
    'What do I bring, and how do I get there?',
    'Your passport or identity card. The timetable is in your mail.',
  ],
  counselling: ['I do not sleep', 'I lie awake every night.', 'We agreed on five talks, each Thursday.'],
}

export const saidIn: Record<Language, Record<CaseKind, Said>> = { bg, nb, ro, en }

type Small = {
  follow: string
  waits: string
  receiver: string
  letter: string
  wishes: string[]
  closing: string
  counties: string[]
}

export const smallWordsIn: Record<Language, Small> = {
  bg: {
    follow: 'Да се обадим в общината',
    waits: 'общината',
    receiver: 'Община Плевен',
    letter:
      'Пишем по молба на семейство, което подкрепяме.\n\nМолим да разгледате приложеното заявление и да ни отговорите в срок.',
    wishes: [
      'Да знам кога мога да го видя.',
      'Някой да ми помага с документите.',
      'Да не звъните на работното ми място.',
    ],
    closing: 'Благодари и каза, че засега се справя.',
    counties: ['Плевен', 'Плевен', 'Плевен', 'Ловеч', 'Ловеч', 'Враца', 'Монтана', 'Русе', ''],
  },
  nb: {
    follow: 'Ringe NAV',
    waits: 'NAV',
    receiver: 'NAV Gamle Oslo',
    letter:
      'Vi skriver på vegne av en familie som vi støtter.\n\nVi ber dere behandle den vedlagte søknaden og svare oss innen fristen.',
    wishes: [
      'Å få vite når jeg kan besøke ham.',
      'Hjelp med alle papirene.',
      'At dere ikke ringer på jobben.',
    ],
    closing: 'Hun takket og klarer seg nå.',
    counties: ['Oslo', 'Oslo', 'Oslo', 'Akershus', 'Akershus', 'Østfold', 'Buskerud', 'Innlandet', ''],
  },
  ro: {
    follow: 'De sunat la comună',
    waits: 'comuna',
    receiver: 'Comuna Oslo',
    letter:
      'Vă scriem în numele unei familii pe care o sprijinim.\n\nVă rugăm să analizați cererea alăturată și să ne răspundeți în termen.',
    wishes: ['Să știu când îl pot vedea.', 'Ajutor cu actele.', 'Să nu sunați la serviciu.'],
    closing: 'A mulțumit și spune că se descurcă.',
    counties: ['Oslo', 'Akershus', ''],
  },
  en: {
    follow: 'Call the municipality',
    waits: 'the municipality',
    receiver: 'The municipality',
    letter:
      'We write for a family whom we support.\n\nPlease look at the application that comes with this letter, and answer us in time.',
    wishes: ['To know when I can see him.', 'Help with the papers.', 'Do not call me at work.'],
    closing: 'She said thank you, and manages for now.',
    counties: ['Oslo', 'Akershus', ''],
  },
}
