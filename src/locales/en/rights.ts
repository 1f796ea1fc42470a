/** The rights block; frozen into each edition. */
export const rights = {
  title: 'Your rights',
  items: {
    access: {
      title: 'See what we know about you',
      text: 'You can be told which information we have about you, what we use it for, who gets it, how long we keep it and where we have it from. You can also get a copy of it. It costs nothing.',
    },
    rectification: {
      title: 'Have mistakes corrected',
      text: 'If something is wrong, we must correct it. If something that matters to you is missing, you can have it added.',
    },
    erasure: {
      title: 'Have information deleted',
      text: 'You can ask us to delete information about you. We must do so, for example, when we no longer need it, or when you have taken your consent back. Some things we have a duty to keep. Then we tell you why.',
    },
    restriction: {
      title: 'Limit what we use the information for',
      text: 'Do you think the information is wrong, or have you objected? Then you can ask us only to keep it, and not to use it for anything else, while we look into the matter. You can also choose this instead of deletion if we were not allowed to have the information, or if you need it in a legal case.',
    },
    portability: {
      title: 'Take your information with you',
      text: 'Information that you gave us yourself you can get in a file that a computer can read. We can also send it directly to somebody else, where that is possible. This holds when we use the information by computer and do so because you said yes, or because we have an agreement with you.',
    },
    withdraw: {
      title: 'Take back a consent',
      text: 'If you said yes to our using information about you, you can take that yes back at any time. It must be as easy as saying yes. What we did while you had said yes is still lawful.',
    },
    objection: {
      title: 'Object',
      text: 'You always have the right to object to our using information about you. This holds when we use it for a task in the public interest, or because we believe that we have a good reason (a legitimate interest). Tell us what is special in your situation. We must then stop, unless we can show that our reasons weigh more than yours, or that the information is needed in a legal case. If we use the information for advertising, we stop as soon as you say no.',
    },
    how: {
      title: 'How to do it',
      text: 'Write to or phone the school. It costs nothing. We answer as soon as we can, and within one month of hearing from you. If it is very difficult, or many people ask, we may take up to two more months. We then tell you why before the first month is over. If we are not sure who you are, we ask. If we cannot do what you ask for, we tell you why.',
    },
    complaint: {
      title: 'Complain',
      text: 'If you are not satisfied with how we use your information, you can complain to the authority that makes sure the rules are followed. A complaint costs nothing. You find the name and address of the authority in this policy.',
    },
  },
}
