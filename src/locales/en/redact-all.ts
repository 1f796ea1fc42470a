/** Removing words from everywhere at once. */
export const redactAll = {
  open: 'Remove words everywhere',
  title: 'Remove words from all editions, drafts and cookie lists',
  does: 'First we show where the words stand. When you say yes, they become "[fjernet]". Readers can see that something was removed, and when.',
  find: 'Find the words',
  found: 'They are here:',
  nowhere: 'The words were not found.',
  cannot:
    'It cannot be undone. The words do not disappear from backups, or from what others have saved or printed.',
  confirm: 'Remove them everywhere',
  done_one: 'The words were removed in one place.',
  done_other: 'The words were removed in {{count}} places.',
  left: 'They still appear here, for you to correct:',
  places: {
    edition_one: 'Edition {{number}} of {{slug}}: once.',
    edition_other: 'Edition {{number}} of {{slug}}: {{count}} times.',
    reason_one: 'Reasons given for edition {{number}} of {{slug}}: once.',
    reason_other: 'Reasons given for edition {{number}} of {{slug}}: {{count}} times.',
    draft_one: 'The draft of {{title}}: once.',
    draft_other: 'The draft of {{title}}: {{count}} times.',
    versions_one: 'Old versions of the draft of {{title}}: once.',
    versions_other: 'Old versions of the draft of {{title}}: {{count}} times.',
    notice_one: 'Cookie list number {{revision}} as it was published: once.',
    notice_other: 'Cookie list number {{revision}} as it was published: {{count}} times.',
    settings_one: 'The settings: once. Correct it there, or the next edition says it.',
    settings_other: 'The settings: {{count}} times. Correct it there, or the next edition says it.',
    cookieList_one:
      'The cookie list that you work on, and what it takes from the settings: once. Correct it, and publish the list again.',
    cookieList_other:
      'The cookie list that you work on, and what it takes from the settings: {{count}} times. Correct it, and publish the list again.',
  },
}
