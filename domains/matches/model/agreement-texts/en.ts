import type { AgreementText } from '../agreement.ts'

const between = {
  heading: 'What stays between us, and what does not',
  text: 'What one of us tells the other stays with the two of us, also after we have stopped. The centre learns from the volunteer that we met, when and for how long, and which subjects came up in a word or two. There are limits: when somebody’s life or health is in danger, when a child may be harmed, or when a serious crime is planned, the volunteer calls the duty phone at once and, if possible, says so first. What the law orders to be told must be told.',
}
const stop = {
  heading: 'Either of us may stop',
  text: 'Taking part is voluntary, every day. Each of us may stop without giving a reason; we tell the coordinator, who talks with both of us once more. Stopping has no effect on other help from the centre, on a sentence or on a decision about release.',
}
const record = {
  heading: 'What is written down',
  text: 'The centre keeps that the two of us are matched, when we meet, this agreement and the talks about how it goes. The participant has agreed to what the volunteer may know about them, and may change this. Each of us may ask to read what is kept about us.',
}
const help = {
  heading: 'When something comes up',
  text: 'Whoever cannot come says so as early as possible. The volunteer is never alone with a question: the coordinator and the duty phone are there for both of us. If something between us does not feel right, each of us can talk to the coordinator alone.',
}

export const en: { lasting: AgreementText; custody: AgreementText } = {
  lasting: {
    title: 'Agreement between participant and volunteer',
    sections: [
      {
        heading: 'What we are to each other',
        text: 'The volunteer is a fellow human being who gives time: no official, no therapist, no supervisor, and not paid. The volunteer is not the participant’s whole network, but goes along on the way to one. We meet each other with respect, on time and sober.',
      },
      between,
      {
        heading: 'What we leave alone',
        text: 'We do not lend or give each other money, sign for each other or exchange costly gifts. We do not exchange home addresses, stay overnight with each other or befriend each other on private social media. Family and friends are brought in only after talking with the coordinator. Nothing is carried into a prison or out of it. Where the house rules say otherwise, they hold.',
      },
      help,
      {
        heading: 'Looking at it together',
        text: 'After some weeks, at release, some months later and then about twice a year we talk with the coordinator about how it goes and whether this agreement still fits. If the participant comes back into custody we pause, and decide together how to go on.',
      },
      stop,
      record,
    ],
  },
  custody: {
    title: 'Agreement about visits in prison',
    sections: [
      {
        heading: 'What we are to each other',
        text: 'The visitor comes to talk and to listen: a fellow human being from outside, who does not judge, takes no side in the case and is not paid. We meet only in the prison, as its rules allow.',
      },
      between,
      {
        heading: 'When it ends',
        text: 'The contact ends by itself on the day of release or of a move to another prison, and earlier if either of us wishes. After that we do not look for each other, and what was kept about the visits is deleted. Whoever wants somebody beside them outside can ask the centre for a network volunteer: that is a new decision with a new agreement.',
      },
      {
        heading: 'What we leave alone',
        text: 'Nothing is carried into the prison or out of it: no things, no letters, no messages. We do not lend or give each other money and exchange no addresses, phone numbers or profiles. Family and friends are not brought in. The visitor keeps to the prison’s rules and to what its staff ask.',
      },
      help,
      stop,
      {
        heading: 'What is written down',
        text: 'Next to nothing: that the visits take place, when, and this agreement. Each of us may ask to read it.',
      },
    ],
  },
}
