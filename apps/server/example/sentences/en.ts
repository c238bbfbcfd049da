import type { Sentences } from './sentences.ts'

export const en: Sentences = {
  first: [
    'First talk, in the visiting room. Wants help with a room and with papers; the rest can wait.',
    'First meeting. Brought a list written on the back of an envelope: identity card, a bed, the debt.',
    'Explained what we are and what we write down. Is happy to be called by the first name.',
    'First talk, through the interpreter. We agreed to speak slowly and often.',
    'Quiet at first. We talked about football, then about where to sleep after the gate.',
  ],
  inside: [
    'Works in the kitchen now and likes it. The certificate from the course came.',
    'Went through the letters from the debt collectors together. Seven creditors, two of them the same one.',
    'The identity card runs out in spring. Photo taken, form signed.',
    'Has started the welding course, three mornings a week.',
    'Low today, slept badly. We played chess and said little.',
    'Wrote the application for a room. Asked for ground floor because of the knee.',
    'Talked about who can be called on the first evening. Two names so far.',
  ],
  near: [
    'Walked through the first day hour by hour: who waits at the gate, which bus, where the key is.',
    'The room is promised from the first. It is small and bright.',
    'Bank account opened, card arrived. The code is in a sealed envelope at our office.',
    'Bag, shoes and winter coat are ready in our store room.',
    'Told the welfare office of the date in writing, with proof of delivery.',
  ],
  gate: [
    'Met at the gate at nine. Coffee first, then the key to the room. Everything worked but the lift.',
    'Picked up in the rain. First stop a phone shop, second the welfare office.',
    'Came out an hour early; we were there. A long silence in the car, a good one.',
  ],
  after: [
    'Came by for coffee. The neighbour is friendly; the oven is not.',
    'First pay slip. Framed it, half in jest.',
    'Missed our appointment and rang afterwards to say so. New time on Thursday.',
    'The landlord is content. Rent paid on the day.',
    'Three weeks at the bicycle workshop, late once.',
    'Walked along the river for an hour. Wants to take the driving licence again.',
  ],
  family: [
    'Sister would like to come on visiting Sunday; needs help with the travel money.',
    'Talked about what to tell the children, and when. In their own time, was the answer.',
    'Mother was here. She worries about the first weekend and wants to cook.',
  ],
  health: [
    'Asked the prison nurse for the prescription list; it comes with the release papers.',
    'Wants a dentist first of all. Appointment asked for.',
    'Naloxone course done, the spray is packed.',
  ],
  supervision: [
    'Home visit as agreed. Phone answered at the second ring. Nothing to remark.',
    'Asked for an hour more on Sundays for a family dinner. Granted for this month.',
  ],
  calls: [
    {
      spokeWith: 'contact officer',
      text: 'The date stands as far as they know. They ring on Monday if it moves.',
    },
    {
      spokeWith: 'welfare office',
      text: 'Application received, the case worker is on leave until the tenth.',
    },
    { spokeWith: 'landlord', text: 'Can show the room on Saturday. No deposit if we sign along.' },
    { spokeWith: 'employer', text: 'Would take somebody for a trial week, early shift.' },
  ],
  wordsInside: [
    'I want a door I can close myself.',
    'I am not afraid of the first day. I am afraid of the first Tuesday.',
    'Somebody who asks how the football went. That would do.',
    'I would like to learn to cook something that takes all day.',
  ],
  wordsAfter: [
    'I had forgotten how dark it gets, and how many stars there are.',
    'I paid for the bus like everyone else. Nobody looked.',
    'The quiet is the hardest. I leave the radio on.',
  ],
  tasks: {
    inside: [
      'Ask about the waiting list for rooms',
      'Send the list of creditors',
      'Bring the course certificate',
      'Book the visiting room',
    ],
    near: [
      'Agree who waits at the gate',
      'Tell the welfare office of the date in writing',
      'Fetch the key to the room',
      'Buy a phone and a number',
    ],
    after: ['Ring after the first weekend', 'Go along to the welfare office', 'Ask the employer how it goes'],
    family: ['Travel money for the sister', 'Find a time for the family talk'],
    supervision: ['Check the hours of the new job', 'Answer the request for Sunday'],
    house: [
      'Order coffee for the Thursday café',
      'Mend the lamp in the small room',
      'Plan the trip to the lake',
    ],
  },
  dropped: ['No longer needed: the brother does it.', 'The office closed that service.'],
  why: {
    guessed: ['Counted together with the contact officer.', 'What the prison expects at the moment.'],
    earlier: ['Work days were counted: some days less.', 'The decision came sooner than expected.'],
    later: [
      'The hearing was put off.',
      'A paper was missing; they meet again next month.',
      'The days of the interruption were not counted.',
    ],
    confirmed: ['Letter from the prison.', 'The decision is final.'],
    takenBack: ['The confirmation was sent by mistake, says the prison.'],
    back: ['Back in custody: the rest of the sentence counts again.'],
    unplanned: ['Let out straight from the courtroom; nobody was told.'],
  },
  handover: [
    'Likes to be rung in the morning. The room application is the next step.',
    'Everything is agreed but the transport on the day.',
    'Speaks little at first; a walk helps more than a chair.',
  ],
  visiting: ['Visits Tuesday and Thursday, 13 to 15', 'Letters are answered within the week'],
  saidBy: ['contact officer', 'social worker of the prison', 'lawyer'],
}
