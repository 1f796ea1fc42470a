/** The policy as it stands in force, in English. */
import type { PolicyText } from './text'

export const en: PolicyText = {
  title: 'Privacy policy',
  introduction: [
    'When you go to school at Hejrevig Efterskole, apply for a place or simply read our website, we receive information about you. Here you can see what we use it for, who sees it, how long we keep it, and what is yours to decide.',
    'We have written this so that a pupil of 15 can read it. If something is hard to understand, tell us. It is our job to explain it better.',
  ],
  sections: {
    controller: {
      heading: 'Who is responsible?',
      body: [
        'The school is the data controller. That means that we decide why and how information about you is used, and that we are the ones to turn to.',
      ],
    },
    words: {
      heading: 'How to read this policy',
      body: [
        '**Personal data** is anything that can be traced back to you: your name, a picture, a mark or a message you wrote. Some data is **sensitive**, for example about your health. We take extra care of that.',
        'We may only use your data where the law allows it. So with every purpose we say which rule we follow. When we write “Article”, we mean an article of the General Data Protection Regulation.[^Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016, also called the GDPR.] It applies in the whole of the EU.',
        'Each section says whom it is about. How long we keep data is gathered in section {retention}.',
      ],
    },
    website: {
      heading: 'When you visit the website',
      body: ['You can read our whole website without telling us who you are.'],
    },
    server: {
      heading: 'What the server writes down',
      body: [
        'When you open a page, our server notes your IP address, the time and the address of the page. We use this to find faults and to stop attacks on the website. We do not look at who has read what.',
        'We do it because we have a legitimate interest in a website that works and is secure (Article 6(1)(f)).',
      ],
    },
    cookies: {
      heading: 'Cookies',
      body: [
        'A cookie is a small file that a website keeps in your browser. We ourselves use only what is necessary: your answer to what we may store, and a cookie for the members of staff who log in to edit the pages.',
        'Statistics, films and maps come from others. They are fetched only when you have said yes, and you can change your choice at any time with the cookie icon or on [the page about cookies](/en/cookies). It also tells what each service stores, and for how long. We use no advertising. The Danish Agency for Digital Government sees to it that the rules on cookies are followed.',
      ],
    },
    enquiries: {
      heading: 'When you write to us or call us',
      body: [
        'If you write to us, we have your e-mail address and what you tell us. We use it to answer you. We have a legitimate interest in being able to answer and to remember what was agreed (Article 6(1)(f)).',
        'Do not send us your civil registration number or anything about your health in an ordinary e-mail. Call the office, and we will find a safe way.',
      ],
    },
    applying: {
      heading: 'When you apply for a place',
      body: [
        'When your name is put down, the way towards an agreement between you and us begins. We only use what we need for a good start.',
      ],
    },
    waiting: {
      heading: 'The waiting list',
      body: [
        'We write this down:',
        {
          list: [
            'your name, your date of birth and the school you go to',
            'the year and the course you would like',
            'your parents’ names, addresses, phone numbers and e-mail addresses',
          ],
        },
        'We use it to keep track of the order and to write to you when it is your turn. We do so as a step towards an agreement, and because you asked us to (Article 6(1)(b)).',
        'Whether you want to be on the list is up to you. Without a name, a date of birth and somewhere to write to, we cannot keep a place for you.',
      ],
    },
    interview: {
      heading: 'Application and interview',
      body: [
        'Before the interview we ask you to tell us what you look forward to and what you need help with. You write as much as you like (Article 6(1)(b)).',
        'If you tell us about illness, medicine or difficulties in learning, we ask for your consent and your parents’ before we write it down (Article 9(2)(a)). You can withdraw that consent at any time. If you say no, you can still apply. We just cannot prepare as well.',
      ],
    },
    pupils: {
      heading: 'When you are a pupil',
      body: [
        'A year at boarding school is both school and home. So we know more about you than your old school did, and so we also have more rules about who may see what. They are in section {staff}.',
      ],
    },
    teaching: {
      heading: 'Teaching and everyday life',
      body: [
        'We use your name, class, course, room, timetable, attendance and marks. We use them to teach you, to know where you are while you live here, and to hold examinations.',
        'Most of this is part of the agreement between you and us (Article 6(1)(b)). Attendance, marks and examinations we have to record by law (Article 6(1)(c)).[^The Danish act on efterskoler and independent vocational schools, and the rules on the examinations of the Folkeskole.]',
        'We must have this information. Without it you cannot be a pupil.',
      ],
    },
    cpr: {
      heading: 'Civil registration number (CPR)',
      body: [
        'We use your CPR number when we apply for the state’s support for your stay and when we enter you for examinations. The authorities require it, and so we are allowed to (section 11(2)(1) of the Danish Data Protection Act). We use it for nothing else, and it is on no list at the school.',
      ],
    },
    health: {
      heading: 'Health, allergies and medicine',
      body: [
        'We ask about allergies, medicine and illness so that you can live safely with us. You and your parents decide what you tell us, and we only write it down with your consent (Article 9(2)(a)). You can withdraw your consent at any time.',
        'If you are badly hurt and cannot answer for yourself, we give the doctor what is needed (Article 9(2)(c)).',
        'The kitchen sees only your allergies. Medicine and illness are seen by your contact teacher and by whoever is on night duty.',
      ],
    },
    welfare: {
      heading: 'How you are, and when we worry',
      body: [
        'Your contact teacher writes short notes when the two of you have agreed on something about how you are doing. We have a legitimate interest in following up on what we promised you (Article 6(1)(f)). You may always read the notes about yourself.',
        'If we are worried that you need special help, it is our duty to tell your municipality (Article 6(1)(c) and Article 9(2)(g)). We talk to you first, unless that could make things worse for you.',
      ],
    },
    network: {
      heading: 'The school’s network',
      body: [
        'When you use the school’s network, the system notes which device was on, when, and how much it downloaded. We do not read your messages, and we do not see what you search for.',
        'We do it because we have a legitimate interest in a network that works, and in being able to find out what happened if somebody misuses it (Article 6(1)(f)).',
      ],
    },
    cameras: {
      heading: 'Cameras',
      body: [
        'There are cameras at the main entrance and at the bicycle shed. Both places have signs. There are no cameras in rooms, bathrooms, pupils’ houses or classrooms.',
        'We have a legitimate interest in preventing theft and vandalism (Article 6(1)(f)). Only the principal and the caretaker can see the recordings, and they do so only when something has happened. We hand them to the police if the police ask for them in a case.',
      ],
    },
    pictures: {
      heading: 'Pictures and film',
      body: ['We take pictures of life at the school and show some of them. There are two kinds.'],
    },
    scenes: {
      heading: 'Pictures of a situation',
      body: [
        'It may be morning song, a football match or 40 people on a jetty. These we show on the website and in the school’s yearbook. We have a legitimate interest in showing what it is like to be here (Article 6(1)(f)).',
        'We never show pictures from bedrooms, bathrooms or changing rooms, and never pictures of somebody who is upset. **If you do not like a picture, say so.** We take it down the same day, and you do not have to explain why.',
      ],
    },
    portraits: {
      heading: 'Portraits',
      body: [
        'A picture in which you are the main thing we show only with your consent (Article 6(1)(a)). If you are under 18, we also ask your parents. You can withdraw your consent whenever you like. Then we remove the picture from the website and do not use it in new printed matter.',
      ],
    },
    parents: {
      heading: 'When you are a parent',
      body: [
        'We have your name, address, phone number and e-mail address so that we can write to you about your child and send bills. This is part of the agreement we have (Article 6(1)(b)).',
        'If you apply for state support for pupils, the authority that calculates it tells us how much you receive. We do not see your payslips. Accounts of payments we have to keep under the Danish Bookkeeping Act (Article 6(1)(c)).',
        'Contact details and payment are necessary. Without them we cannot make an agreement about a school year.',
      ],
    },
    others: {
      heading: 'Guests, readers and partners',
      body: ['Those who only drop by also have a right to know what we do.'],
    },
    events: {
      heading: 'When you come to an event',
      body: [
        'For open house you need not sign up. For reunions, and for concerts with dinner, we ask for your name, your e-mail address and what the kitchen needs to know. We use it to lay the tables and hold the event (Article 6(1)(b)). If you tell us about an allergy, you do so with your consent (Article 9(2)(a)).',
        'Whether you sign up is up to you. Without a name and an e-mail address we cannot keep a seat for you.',
      ],
    },
    newsletter: {
      heading: 'Newsletter',
      body: [
        'We send a newsletter two or three times a year to those who have asked for it. You sign up on the [page about the newsletter](/en/nyhedsbrev), and we ask you to confirm your address before we send anything. We use your e-mail address, and your name if you write it. We only do so with your consent (Article 6(1)(a)). If you are under 15, your parents have to say yes.',
        'Every e-mail has a link with which you unsubscribe, and one to see and correct what we keep. When you unsubscribe, we erase the address. For 30 days we keep a locked proof of your consent, without the address.',
      ],
    },
    providers: {
      heading: 'When you supply something to us',
      body: [
        'If you are a contact person at a supplier or an association, we have your name and your phone number and e-mail address at work. We use them to order and pay for what we buy. We have a legitimate interest in reaching the right person (Article 6(1)(f)).',
      ],
    },
    sharing: {
      heading: 'Who sees the data?',
      body: ['We never sell data, and we never give it to anybody who wants to advertise something.'],
    },
    staff: {
      heading: 'At the school',
      body: [
        'Each member of staff can see only what the work demands. A teacher sees his or her class, a contact teacher his or her pupils, the kitchen allergies, and the office payments. All staff have a duty of confidentiality, also after they have left.',
      ],
    },
    recipients: {
      heading: 'Outside the school',
      body: [
        'These receive data from us:',
        {
          list: [
            'the Ministry of Children and Education: entries for examinations, marks and grants',
            'your municipality: that you have started or left, and notifications under section {welfare}',
            'your next school: your choice of education and your assessment',
            'the bank and the auditor: payments',
            'doctor, dentist and hospital: what is needed when you are ill',
          ],
        },
        'Some companies run systems for us: our pupil records, our e-mail and the website’s server. They are data processors. They may do only what we have asked of them in a written agreement, and we check them once a year.',
      ],
    },
    abroad: {
      heading: 'Countries outside the EU',
      body: [
        'Our systems are in Denmark and Ireland. The company behind our e-mail has its head office in the USA, and from there a technician can be given access if we ask for help with a fault. The company takes part in the EU–US agreement on data protection, which the European Commission has approved.[^Commission Implementing Decision (EU) 2023/1795 of 10 July 2023 (Data Privacy Framework). We have also agreed the Commission’s standard contractual clauses with the company. Write to the office if you would like a copy.] Apart from this we send no data out of the EU.',
      ],
    },
    sources: {
      heading: 'Data we receive from others',
      body: [
        'Most of it we get from you and your parents. Some of it comes from others:',
        {
          list: [
            'your former school: marks and the assessment in your education plan',
            'your municipality: agreements on support, if you have one',
            'the authority that calculates support for pupils: the amount you receive',
            'the civil registration system: a new address',
          ],
        },
      ],
    },
    automated: {
      heading: 'No automated decisions',
      body: [
        'No computer decides anything about you. Admission, marks and being sent home are always decided by people, and we make no profiles of pupils, parents or visitors.',
      ],
    },
    retention: {
      heading: 'How long do we keep the data?',
      body: [
        'We keep only what we need. A school year ends on 30 June. In July we tidy up, in the systems and in the cupboards.',
        {
          table: [
            ['Data', 'We erase it', 'More in section'],
            ['The server’s log', 'after 30 days', '{server}'],
            ['E-mails and enquiries', 'one year after the last answer', '{enquiries}'],
            ['Waiting list', 'when the school year has begun, or when you ask', '{waiting}'],
            ['Application, if you do not start', 'by 1 October of the same year', '{interview}'],
            ['Attendance, room and timetable', 'on 31 July after your school year', '{teaching}'],
            [
              'Marks and examination certificates',
              'when the rules on examinations no longer require them',
              '{teaching}',
            ],
            ['CPR number', 'five years after the financial year of the grant', '{cpr}'],
            ['Health, allergies and medicine', 'on the day you move out', '{health}'],
            ['Notes on how you are', 'on 31 July after your school year', '{welfare}'],
            ['The network’s log', 'after six months', '{network}'],
            ['Camera recordings', 'after 30 days, or when a police case has ended', '{cameras}'],
            ['Pictures on the website', 'after three years, or when you ask', '{pictures}'],
            ['Payments and accounts', 'five years after the end of the financial year', '{parents}'],
            ['Sign-ups for events', 'one month after the event', '{events}'],
            [
              'Address for the newsletter and for news about the policy',
              'when you unsubscribe, or after seven days if you do not confirm it',
              '{newsletter}',
            ],
            [
              'Contact persons at suppliers',
              'when we no longer work together. Vouchers are kept for five years',
              '{providers}',
            ],
          ],
        },
      ],
    },
    rights: {
      heading: 'Your rights',
      body: ['The law gives you a number of rights. Using them costs nothing.'],
    },
    asking: {
      heading: 'How to use them',
      body: [
        'Write to the office, call, or tell any adult at the school. You need no form. We answer as quickly as we can, and within a month at the latest.',
        'If you are 15 or older, you can usually exercise your rights yourself. Your parents can help you. We ask you to show who you are if we are in doubt, so that nobody else gets your data.',
      ],
    },
    complaint: {
      heading: 'If you want to complain',
      body: [
        'If you are not satisfied, we would like to hear it first, so that we can put it right. You can also complain to the Danish Data Protection Agency at once.',
      ],
    },
    changes: {
      heading: 'When the policy changes',
      body: [
        'Each edition has a number and a date, and the old ones stay where they are, so that you can see what applied at the time. If we change something material, we tell pupils and parents at least one month before it takes effect.',
        'You can also [ask us to write to you](/en/nyhedsbrev) when the policy changes significantly. Then we use your e-mail address for that, and only with your consent (Article 6(1)(a)). You unsubscribe with the link in the e-mail, and then we erase the address.',
      ],
    },
  },
}
