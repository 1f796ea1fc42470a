/** Removing words from everywhere at once. */
export const redactAll = {
  open: 'Fjern ord alle steder',
  title: 'Fjern ord fra alle udgaver, kladder og cookielister',
  does: 'Først viser vi, hvor ordene står. Når du siger ja, bliver de til "[fjernet]". Læserne kan se, at der er fjernet noget, og hvornår.',
  find: 'Find ordene',
  found: 'Her står de:',
  nowhere: 'Ordene står ingen steder.',
  cannot:
    'Det kan ikke fortrydes. Ordene forsvinder ikke fra sikkerhedskopier eller fra det, som andre har gemt eller printet.',
  confirm: 'Fjern dem alle steder',
  done_one: 'Ordene er fjernet ét sted.',
  done_other: 'Ordene er fjernet {{count}} steder.',
  left: 'Her står de stadig. Det skal du selv rette:',
  places: {
    edition_one: 'Udgave {{number}} af {{slug}}: én gang.',
    edition_other: 'Udgave {{number}} af {{slug}}: {{count}} gange.',
    reason_one: 'Begrundelser ved udgave {{number}} af {{slug}}: én gang.',
    reason_other: 'Begrundelser ved udgave {{number}} af {{slug}}: {{count}} gange.',
    draft_one: 'Kladden til {{title}}: én gang.',
    draft_other: 'Kladden til {{title}}: {{count}} gange.',
    versions_one: 'Gamle versioner af kladden til {{title}}: én gang.',
    versions_other: 'Gamle versioner af kladden til {{title}}: {{count}} gange.',
    notice_one: 'Cookieliste nummer {{revision}}, som den blev udgivet: én gang.',
    notice_other: 'Cookieliste nummer {{revision}}, som den blev udgivet: {{count}} gange.',
    settings_one: 'Indstillingerne: én gang. Ret det der, ellers kommer det med i næste udgave.',
    settings_other: 'Indstillingerne: {{count}} gange. Ret det der, ellers kommer det med i næste udgave.',
    cookieList_one:
      'Den cookieliste, I arbejder på, og det, den henter fra indstillingerne: én gang. Ret det, og udgiv listen igen.',
    cookieList_other:
      'Den cookieliste, I arbejder på, og det, den henter fra indstillingerne: {{count}} gange. Ret det, og udgiv listen igen.',
  },
}
