/** The first words that visitors read. None may push them to one side (CK-25). */
export const banner = {
  title: 'May we use cookies?',
  intro: 'May {{controller}} store and read information in your browser? It is for: {{purposes}}.',
  introNecessary: '{{controller}} only stores in your browser what is needed for what you use the site for.',
  thirdParties_zero: 'Nobody but us gets access to the information.',
  thirdParties_one: 'If you say yes, {{count}} other company gets access to information.',
  thirdParties_other: 'If you say yes, {{count}} other companies get access to information.',
  changeable_one:
    'Your choice applies for {{count}} month in this browser. You can change it at any time with the cookie icon {{corner}}.',
  changeable_other:
    'Your choice applies for {{count}} months in this browser. You can change it at any time with the cookie icon {{corner}}.',
  corner: {
    'bottom-left': 'in the lower left corner',
    'bottom-right': 'in the lower right corner',
    'top-left': 'in the upper left corner',
    'top-right': 'in the upper right corner',
  },
  news: {
    text: 'What the policy says about cookies changes on {{day}}.',
    link: 'Read what will be different',
  },
  reject: 'Only necessary',
  accept: 'Allow all',
  choose: 'Choose yourself',
}
