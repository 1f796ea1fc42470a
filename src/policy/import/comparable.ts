/** Facts as they are compared: spelling alone makes no difference. */

export const comparableText = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')

/** Digits of a number, without Denmark's country code before a telephone number. */
export const comparableNumber = (text: string): string =>
  text.replace(/\D/g, '').replace(/^(?:00)?45(?=\d{8}$)/, '')
