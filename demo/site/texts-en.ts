import type { SiteTexts } from './text-shape'

export const en: SiteTexts = {
  name: 'Hejrevig Efterskole',
  description:
    'A boarding school by the water for 104 pupils aged 14 to 17, with courses in music, the outdoors and boatbuilding.',
  skip: 'Skip to content',
  menu: 'Main menu',
  navigation: [
    { href: '/en#skolen', label: 'The school' },
    { href: '/en#linjer', label: 'Courses' },
    { href: '/en#optagelse', label: 'Admission' },
    { href: '/en/besoeg-os', label: 'Visit us' },
    { href: '/en/nyhedsbrev', label: 'Newsletter' },
  ],
  otherLanguage: 'Dansk',
  hero: {
    title: 'A year by the bay',
    text: 'Hejrevig is home to 104 young people in their 9th or 10th year of school. We study, play, build and sail. And in the evening somebody has always been baking.',
    drawing:
      'A bay between low hills. A heron stands in the reeds, and beyond the meadow lies the school with its windows lit.',
  },
  school: {
    title: 'A house with a hundred years behind it',
    paragraphs: [
      'In 1926 the fishermen and farmers around the bay joined together to build a school for their young people. They wanted wide skies and good teachers. The yellow house still stands, with seven houses for pupils, a workshop, and a music hall in what used to be the barn.',
      'We are 104 pupils and 21 adults: few enough that everybody knows your name within the first week. You share a room with one or two others. Together with your house you cook, clean and work out how eight people live with one washing machine.',
      'You do not have to be good at anything beforehand. We expect you to turn up, and to lend a hand.',
    ],
    drawing: 'The main building: a long house with a tall gable and a tree in front.',
  },
  lines: {
    title: 'Three courses',
    text: 'You choose one course for the whole year. It takes two afternoons a week and one long weekend every term.',
    lines: [
      {
        key: 'music',
        title: 'Music',
        text: 'A choir, bands, and an orchestra with room for any instrument. In March we go on tour and sleep on the floors of gymnasiums.',
      },
      {
        key: 'outdoor',
        title: 'Outdoors',
        text: 'Kayaks from May to October, campfires and shelters the rest of the year. You learn to read the weather, and to make coffee in the rain.',
      },
      {
        key: 'workshop',
        title: 'Workshop',
        text: 'Each group builds a dinghy, from the first pencil line to the day it goes into the water. Hardly anybody has held a plane before.',
      },
    ],
  },
  day: {
    title: 'An ordinary Tuesday',
    text: 'No two days are quite alike, but a Tuesday is a good one to know in advance.',
    hours: [
      { at: '7.00', what: 'Breakfast. The brave have been swimming first.' },
      { at: '8.10', what: 'Morning song in the barn' },
      { at: '8.40', what: 'Danish, mathematics and English' },
      { at: '12.00', what: 'Dinner, cooked by this week’s kitchen team' },
      { at: '13.15', what: 'Your course: music, outdoors or workshop' },
      { at: '16.00', what: 'Free time. The music hall, the fireplace and the jetty are open.' },
      { at: '19.00', what: 'Homework and a quiet hour in the houses' },
      { at: '21.45', what: 'Good night. Phones sleep in the cupboard in the hall.' },
    ],
  },
  quote: {
    text: 'I thought I was coming here to play the drums. And I did. But what I remember is washing up with the others in Søndenhus.',
    by: 'Asta, pupil 2024–2025',
  },
  admission: {
    title: 'How to become a pupil',
    text: 'You can put your name down from the 6th year of school. Places are offered in the order in which you signed up; brothers and sisters of former pupils do not go first.',
    steps: [
      {
        title: 'Put your name down',
        text: 'Call or write to the office. Being on the waiting list costs nothing.',
      },
      {
        title: 'Come for a talk',
        text: 'A year and a half before you start, we meet you and your parents for an hour. Bring your questions.',
      },
      {
        title: 'Accept the place',
        text: 'Once you have our offer, you have 14 days to answer and to pay the enrolment fee of DKK 2,500.',
      },
    ],
    price:
      'A school year has 42 weeks and costs DKK 2,480 a week before state support is deducted. Meals, trips and teaching are included. Ask us if money is a problem. We usually find a way.',
    privacy: {
      before: 'What you tell us, we use only to handle your application. This is explained in ',
      link: 'our privacy policy',
      after: '.',
    },
  },
  visit: {
    title: 'Come and see where you would live',
    paragraphs: [
      'We keep open house on the first Sunday in November and the first Sunday in March, from 1 to 4 pm. Pupils show you round, and there is coffee in the barn. No need to sign up.',
      'If that does not suit you, call the office. On most weekdays we can find an hour for a visit.',
    ],
    more: 'See the film and find the way',
    page: 'Visit us',
    film: {
      heading: 'A first impression',
      text: 'The outdoor pupils filmed a morning in October, from the first swim to morning song.',
      title: 'Film: A morning at Hejrevig',
    },
    map: {
      heading: 'Find the way',
      text: 'Bus 41 stops 400 metres from the school. If you come by car, park by the barn.',
      title: 'Map: The way to Hejrevig',
    },
  },
  footer: {
    contact: 'Contact',
    office: 'The office',
    hours: 'Monday to Friday, 8.30 am to 2 pm',
    phone: 'Phone',
    email: 'E-mail',
    cvr: 'Company no. (CVR)',
    privacy: 'Privacy',
    policy: 'Privacy policy',
    editions: 'Earlier editions of the policy',
    newsletter: 'Newsletter and news about the policy',
    fictional:
      'Hejrevig Efterskole does not exist. The place, the people and the phone numbers were made up for this demonstration.',
  },
  notFound: {
    title: 'There is no such page',
    text: 'It may have moved, or there is a slip in the address.',
    home: 'Go to the front page',
  },
}
