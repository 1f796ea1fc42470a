/** What the importer understood, was unsure of, or set aside. */
export const importing = {
  /** What the editor should look at. */
  notes: {
    headingUnsure: 'We guessed that this is a heading. If it is not, move the words down into the text.',
    tooDeep: 'The heading was deeper than three levels. It was moved up to level 3.',
    noHeadings: 'We found no headings. The whole text is in the introduction. Split it into sections.',
    titleMissing: 'We found no title. Write one, for example "Privacy policy".',
    numberChanged:
      'The section had number {{from}} and now gets number {{to}}. References to {{from}} follow along.',
    numberRepeated:
      'Two sections had number {{number}}. This one now gets number {{to}}. Check where references point.',
    referenceUnresolved:
      'The text refers to section {{number}}, which does not exist. Mend the reference or delete it.',
    footnoteWithoutMark: 'We found a footnote, but not the place it belongs to. It was set aside.',
    dateDayGuessed: 'The date has no day. We set it to {{date}}. Correct it if you know the day.',
    severalDates: 'There are several dates for the text. We chose {{date}}. Check that it is the right one.',
    dateUnreadable: 'We could not read the date. Write yourself when the text was last changed.',
    authorityOutdated:
      'The details of the authority are out of date. The page shows the new address: {{address}}.',
    officerFound:
      'A data protection officer is mentioned here. Enter the person in the settings for the whole site.',
    anotherController:
      'The text is about {{text}}, but the settings are about {{settings}}. So we fill in nothing in the settings. Correct them, or check that this is the right text.',
    settingsDiffer:
      'The text says "{{text}}", but the settings say "{{settings}}". The page shows what the settings say.',
    contactNotInSettings:
      '{{name}} is a contact person in the text, but is not in the settings for the whole site. Add the person there if it is still right.',
    emailHidden: 'There was an email address here, which the website hid from programs. Write it in again.',
    contactsStay: 'These contact details stayed in the text. Check that they are still right.',
    placeholder:
      'An instruction or an empty field from a template was left here. Write the real words or delete it.',
    bracketOpen:
      'A bracket opens with {{sign}} and is never closed. Maybe something was left from a template.',
    feeForAccess: 'The school may no longer charge for access. Delete the passage about a fee.',
    changedWithoutNotice:
      'It says here that the policy may change without notice. Elsewhere the text promises to tell about changes. Choose the latter.',
    vagueWords_one: 'The text is vague in one place. Write exactly what you do with the data.',
    vagueWords_other: 'The text is vague in {{count}} places. Write exactly what you do with the data.',
    olderThanItsLaw:
      'The text is from {{updated}} but says that a law entered into force on {{inForce}}. Correct the date or the sentence.',
    brokenEncoding:
      'Some letters turned into wrong characters. Correct them, or import the text from another file.',
    brokenCharacters_one: 'One character could not be read. It is shown as �. Correct it in the text.',
    brokenCharacters_other:
      '{{count}} characters could not be read. They are shown as �. Correct them in the text.',
    unsafeLink: 'The link on "{{words}}" could run code and was removed. The words are still there.',
    relativeLink:
      'The link on "{{words}}" had no full address and was removed. Add it again if it is needed.',
    wordStyles:
      'The Word document uses styles that we do not know. If some of them are headings, turn those into sections.',
    wordPassedOver:
      'Something in the Word document was passed over. Compare with the document. The reader says:',
    embedDropped: 'A film, a map or something else from another site was left out.',
  },
  /** Where a note is about. */
  places: {
    introduction: 'The introduction',
    section: 'Section {{number}}',
  },
  /** Why words are not in the draft. */
  setAside: {
    dateLine: 'The date of the last update. The page shows the date by itself.',
    controller: 'The details of the school. They come from the settings for the whole site.',
    contact: 'A contact person. The person comes from the settings for the whole site.',
    authority: 'The details of the authority. The page shows the newest ones by itself.',
    linkWords: 'Words of a link that leads nowhere any more.',
    pageFurniture: 'Page numbers, page headers or page footers.',
    contentsTable: 'A table of contents. The page makes a new one by itself.',
    footnoteWithoutMark: 'A footnote for which we found no place.',
    pageTitle: 'The title on the browser tab.',
    pageParts: 'Parts of the website around the text, for example menu and footer.',
    embedded: 'Words in a drawing or another embedded part.',
    hidden: 'Words that were hidden on the page.',
    image: 'The description of a picture. Pictures are not imported.',
    wordLeftOut:
      'Words in a text box, a drawing or a field of the Word document. Put them where they belong.',
    comments: 'Comments in the Word document.',
    frontMatter: 'Settings at the top of the file.',
  },
  errors: {
    empty: 'There is no text. Paste the text or choose another file.',
    tooLarge: 'The file is too large. It may be {{megabytes}} MB at most. Try to copy the text and paste it.',
    tooManyLines:
      'The text has more than {{lines}} lines. No policy is that long. Check that it is the right text.',
    binary: 'The file holds no text that we can read. Open it, select all, copy, and paste the text here.',
    pdf: 'We cannot read PDF files. Open the file, select all, copy, and paste the text here.',
    oldWord:
      'We cannot read old Word files (.doc). Open the file in Word, select all, copy, and paste the text here. You can also save it as .docx.',
    encrypted:
      'The document is locked with a password. Open it in Word, remove the password and save it again, or copy the text and paste it here.',
    rtf: 'We cannot read RTF files. Open the file, select all, copy, and paste the text here. You can also save it as .docx.',
    openDocument:
      'We cannot read files from LibreOffice. Save the file as .docx, or copy the text and paste it here.',
    notDocx: 'The file is packed but is not a Word document. Unpack it and choose the document itself.',
    brokenDocx:
      'The Word document is damaged. Open it in Word and save it again, or copy the text and paste it here.',
    zipBomb:
      'The document grows far too large when it is unpacked, so we did not open it. Copy the text and paste it here.',
  },
}
