/**
 * Texts with what a reader finds in them, written before the importer was mended: the bench prints how much of it the
 * importer finds (recall) and how much of what it finds is right (precision). Every name is invented.
 */
import { measuredOutlines } from './measured-outlines.js'

export interface Measured {
  readonly name: string
  readonly source: string
  readonly fileName?: string
  /** The headings in order, without numbers; not asked where it is absent. */
  readonly headings?: readonly string[]
  /** Null where the text names none. */
  readonly controller?: string | null
  readonly address?: string | null
  readonly email?: string | null
}

const school = (block: string, before = 'Dataansvarlig'): string =>
  `Privatlivspolitik\n\n1. Formål\n\nVi behandler oplysninger for at drive skole.\n\n2. ${before}\n\n${block}\n\n3. Rettigheder\n\nDu kan altid skrive til os.\n`

const headings = ['Formål', 'Dataansvarlig', 'Rettigheder']

export const measuredFacts: readonly Measured[] = [
  {
    name: 'a street with a range of numbers',
    source: school(
      'Lindehøj Friskole\nSkolegade 12-14\n4000 Roskilde\nCVR: 12345678\nkontor@lindehoej.example.dk',
    ),
    controller: 'Lindehøj Friskole',
    address: 'Skolegade 12-14, 4000 Roskilde',
    email: 'kontor@lindehoej.example.dk',
    headings,
  },
  {
    name: 'a street with letters in its range',
    source: school(
      'Lindehøj Friskole\n\nSkolegade 12A – 14B\n\n4000 Roskilde\n\nTlf.: 12 34 56 78\n\nE-mail: kontor@lindehoej.example.dk',
    ),
    controller: 'Lindehøj Friskole',
    address: 'Skolegade 12A – 14B, 4000 Roskilde',
    email: 'kontor@lindehoej.example.dk',
    headings,
  },
  {
    name: 'a staircase and a floor',
    source: school('Nordlys Gymnasium\nAlgade 27, H 2. sal\n4000 Roskilde\nCVR-nr. 12 34 56 78'),
    controller: 'Nordlys Gymnasium',
    address: 'Algade 27, H 2. sal, 4000 Roskilde',
    email: null,
    headings,
  },
  {
    name: 'a floor and a side without a comma',
    source: school('Nordlys Gymnasium\nAlgade 27 H 2. sal tv.\n4000 Roskilde\nTelefon 12345678'),
    controller: 'Nordlys Gymnasium',
    address: 'Algade 27 H 2. sal tv, 4000 Roskilde',
    email: null,
    headings,
  },
  {
    name: 'everything on one line',
    source: school(
      'Nordlys Gymnasium, Algade 27, H 2. sal, 4000 Roskilde, CVR 12345678, post@nordlys.example.dk',
    ),
    controller: 'Nordlys Gymnasium',
    address: 'Algade 27, H 2. sal, 4000 Roskilde',
    email: 'post@nordlys.example.dk',
    headings,
  },
  {
    name: 'a caption over the details',
    source: school(
      'Virksomhedsoplysninger\nAakær Efterskole\nAakærvej 3\n7400 Herning\nCVR: 12345678\nE-mail: info@aakaer.example.dk',
    ),
    controller: 'Aakær Efterskole',
    address: 'Aakærvej 3, 7400 Herning',
    email: 'info@aakaer.example.dk',
    headings,
  },
  {
    name: 'labels before each detail',
    source: school(
      'Navn: Aakær Efterskole\nAdresse: Aakærvej 3-5, 7400 Herning\nCVR-nummer: 12345678\nTelefonnummer: 12345678\nMail: info@aakaer.example.dk',
    ),
    controller: 'Aakær Efterskole',
    address: 'Aakærvej 3-5, 7400 Herning',
    email: 'info@aakaer.example.dk',
    headings,
  },
  {
    name: 'a label that says who the controller is',
    source: school(
      'Dataansvarlig: Musikskolen Forte\nKontaktperson: Ida Holm\nTlf. 12 34 56 78\nE-mail: ih@forte.example.dk',
      'Dataansvarlig',
    ),
    controller: 'Musikskolen Forte',
    address: null,
    headings,
  },
  {
    name: 'only a contact person',
    source: school('Kontaktperson: Ida Holm\nTlf. 12 34 56 78\nE-mail: ih@forte.example.dk'),
    controller: null,
    address: null,
    headings,
  },
  {
    name: 'a mailbox that the page hid',
    source: school('Birkehuset\nBirkevej 4\n8000 Aarhus C\nE-mail: [email protected]'),
    controller: 'Birkehuset',
    address: 'Birkevej 4, 8000 Aarhus C',
    email: null,
    headings,
  },
  {
    name: 'a name in running text, its details elsewhere',
    source: school(
      'Birkehuset Privatskole er dataansvarlig for de oplysninger, vi får om dig. Du finder os her:\n\nBirkevej 4\n8000 Aarhus C\nTlf. 12345678\nkontor@birkehuset.example.dk',
    ),
    controller: 'Birkehuset Privatskole',
    address: 'Birkevej 4, 8000 Aarhus C',
    email: 'kontor@birkehuset.example.dk',
    headings,
  },
  {
    name: 'a controller in running text only',
    source: school(
      'Den dataansvarlige er Højskolen Klinten, Klintvej 7-9, 3700 Rønne. Skriv til post@klinten.example.dk, hvis du har spørgsmål.',
    ),
    controller: 'Højskolen Klinten',
    address: 'Klintvej 7-9, 3700 Rønne',
    email: 'post@klinten.example.dk',
    headings,
  },
  {
    name: 'pronouns are no names',
    source: school('Skolen er dataansvarlig. Vi er dataansvarlige for alt, hvad vi gemmer om dig.'),
    controller: null,
    address: null,
    email: null,
    headings,
  },
  {
    name: 'years and ages are no addresses',
    source: school(
      'Bakken Friskole\nTlf. 12345678\nkontor@bakken.example.dk\n\nSkoleåret 2018-2019\nTlf. 12345678\n\nElever 12-14 år spørger vi selv.',
    ),
    controller: 'Bakken Friskole',
    address: null,
    email: 'kontor@bakken.example.dk',
    headings,
  },
  {
    name: 'the office named with its mailbox',
    source: school(
      'Bakken Friskole\nBakken 2, Øster Bakke\n7000 Fredericia\nTelefon (kontoret): 12 34 56 78\nE-mail til kontoret: kontor@bakken.example.dk',
    ),
    controller: 'Bakken Friskole',
    address: 'Bakken 2, Øster Bakke, 7000 Fredericia',
    email: 'kontor@bakken.example.dk',
    headings,
  },
  {
    name: 'a sentence over the details is no name',
    source: school(
      'Vi er dataansvarlige\nBakken Friskole\nBakken 2\n7000 Fredericia\nkontor@bakken.example.dk\nCVR 12345678',
    ),
    controller: 'Bakken Friskole',
    address: 'Bakken 2, 7000 Fredericia',
    email: 'kontor@bakken.example.dk',
    headings,
  },
  {
    name: 'an authority is not the school',
    source: school(
      'Bakken Friskole\nBakken 2\n7000 Fredericia\nkontor@bakken.example.dk\n\nDu kan klage til:\n\nDatatilsynet\nCarl Jacobsens Vej 35\n2500 Valby\ndt@datatilsynet.dk',
    ),
    controller: 'Bakken Friskole',
    address: 'Bakken 2, 7000 Fredericia',
    email: 'kontor@bakken.example.dk',
    headings,
  },
  {
    name: 'an English school',
    source:
      'Privacy policy\n\n1. Who we are\n\nHeron International School is the data controller.\n\nHeron International School\nHavnegade 3-5\nDK-1058 Copenhagen K\nPhone: +45 12 34 56 78\nEmail: office@heron.example.dk\n\n2. Your rights\n\nYou may ask us what we know about you.\n',
    controller: 'Heron International School',
    address: 'Havnegade 3-5, DK-1058 Copenhagen K',
    email: 'office@heron.example.dk',
    headings: ['Who we are', 'Your rights'],
  },
]

export const measured: readonly Measured[] = [...measuredFacts, ...measuredOutlines]
