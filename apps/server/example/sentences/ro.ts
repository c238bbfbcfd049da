import type { Sentences } from './sentences.ts'

export const ro: Sentences = {
  first: [
    'Prima discuție, în camera de vizită. Vrea ajutor pentru cameră și acte; restul poate aștepta.',
    'Prima întâlnire. A adus o listă scrisă pe spatele unui plic: buletin, un pat, datoria.',
    'Am explicat cine suntem și ce notăm. Preferă să ne spunem pe nume.',
    'La început tăcere. Am vorbit despre fotbal, apoi despre unde se doarme în prima noapte.',
  ],
  inside: [
    'Lucrează la bucătărie și îi place. A venit diploma de la curs.',
    'Am citit împreună scrisorile de la recuperatori. Șapte creditori, doi dintre ei sunt același.',
    'Buletinul expiră în primăvară. Fotografia e făcută, cererea e semnată.',
    'A început cursul de sudură, trei dimineți pe săptămână.',
    'Zi grea, somn puțin. Am jucat șah și am vorbit foarte puțin.',
    'Am vorbit despre cine poate fi sunat în prima seară. Deocamdată două nume.',
    'Învață norvegiana cu un caiet împrumutat. Duc un dicționar data viitoare.',
  ],
  near: [
    'Am trecut prin prima zi oră cu oră: cine așteaptă la poartă, ce autobuz, unde e cheia.',
    'Camera e promisă de la întâi. Mică și luminoasă.',
    'Biletul de avion spre casă e luat. Fratele așteaptă la Iași.',
    'Geanta, pantofii și geaca de iarnă sunt pregătite la noi.',
  ],
  gate: [
    'Am așteptat la poartă la nouă. Întâi o cafea, apoi cheia. Totul a mers, în afară de lift.',
    'A ieșit cu o oră mai devreme; eram acolo. O tăcere lungă în mașină, una bună.',
  ],
  after: [
    'A trecut pe la noi la o cafea. Vecina e prietenoasă, aragazul nu.',
    'Primul salariu. Ne-a adus cozonac.',
    'A lipsit de la întâlnire, dar a sunat după aceea. Ne vedem joi.',
    'A treia săptămână la atelier, o singură întârziere.',
    'Ne-am plimbat o oră pe malul râului. Vrea din nou permis de conducere.',
  ],
  family: [
    'Sora vrea să vină la vizita de duminică; are nevoie de bani de drum.',
    'Am vorbit despre ce le spunem copiilor și când. Răspunsul: când întreabă ei.',
    'Mama a sunat de acasă. Se teme pentru primul sfârșit de săptămână și vrea să gătească.',
    'Copiii au trimis un desen. L-am dus la vizită.',
  ],
  health: [
    'Am cerut lista de medicamente de la cabinetul medical.',
    'Întâi dentistul. Programarea e cerută.',
  ],
  supervision: ['Vizită la domiciliu, așa cum s-a stabilit. Nimic de semnalat.'],
  calls: [
    { spokeWith: 'asistentul social', text: 'Data rămâne, din câte știu ei. Sună luni dacă se schimbă.' },
    { spokeWith: 'fratele', text: 'Poate veni cu mașina. Are nevoie de data exactă cu o săptămână înainte.' },
    { spokeWith: 'consulatul', text: 'Titlul de călătorie se eliberează în 20 de zile.' },
  ],
  wordsInside: [
    'Vreau o ușă pe care s-o închid eu.',
    'Nu mi-e frică de prima zi. Mi-e frică de prima marți.',
    'Cineva care să întrebe cum a fost meciul. Atât.',
    'Vreau să învăț să fac sarmale ca mama.',
    'Copiii mă sună duminica. Restul săptămânii mă pregătesc.',
  ],
  wordsAfter: [
    'Uitasem cât de întuneric se face și câte stele sunt.',
    'Mi-am plătit biletul ca toată lumea. Nu s-a uitat nimeni.',
    'Liniștea e cea mai grea. Las radioul pornit.',
  ],
  tasks: {
    inside: [
      'De întrebat la consulat despre acte',
      'De trimis lista creditorilor',
      'De dus dicționarul',
      'De rezervat camera de vizită',
    ],
    near: [
      'De stabilit cine așteaptă la poartă',
      'De luat biletul spre casă',
      'De luat cheia de la cameră',
      'Telefon și cartelă',
    ],
    after: [
      'De sunat după primul sfârșit de săptămână',
      'Împreună la oficiul de muncă',
      'De întrebat angajatorul cum merge',
    ],
    family: [
      'Bani de drum pentru soră',
      'De găsit o oră pentru discuția cu familia',
      'De trimis desenele copiilor',
    ],
    supervision: ['De verificat programul de la noul loc de muncă'],
    house: ['Cafea pentru joi', 'De schimbat becul în camera mică'],
  },
  dropped: ['Nu mai e nevoie: se ocupă fratele.'],
  why: {
    guessed: ['Socotit împreună cu asistentul social.', 'Așa se așteaptă penitenciarul acum.'],
    earlier: ['Zilele de muncă au fost socotite: câteva zile mai puțin.', 'Hotărârea a venit mai devreme.'],
    later: ['Ședința s-a amânat.', 'Lipsea un act; comisia se întrunește luna viitoare.'],
    confirmed: ['Scrisoare de la penitenciar.', 'Hotărârea e definitivă.'],
    takenBack: ['Confirmarea a fost trimisă din greșeală, spune penitenciarul.'],
    back: ['Din nou în penitenciar: se execută restul pedepsei.'],
    unplanned: ['A ieșit direct din sala de judecată; nu a fost anunțat nimeni.'],
  },
  handover: [
    'Preferă telefoane dimineața. Urmează cererea pentru cameră.',
    'Totul e stabilit, în afară de drumul din ziua aceea.',
    'Familia știe că preiei tu. Mama sună joia.',
  ],
  visiting: ['Vizite miercuri și duminică, 12–15', 'Scrisorile primesc răspuns într-o săptămână'],
  saidBy: ['asistentul social', 'avocatul', 'fratele'],
}
