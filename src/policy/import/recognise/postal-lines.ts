/** Lines that say where somebody is: street, floor, postal code and town. */

const house = String.raw`\d{1,4}(?:\s?[A-Za-z](?!\p{L}))?(?:\s?[-–/]\s?\d{1,4}(?:\s?[A-Za-z](?!\p{L}))?)?`
const floor = String.raw`(?:[A-Za-z]\s)?\d{1,2}\.?\s?(?:sal|th|tv|mf|etage)\b\.?(?:\s?,?\s?(?:th|tv|mf)\b\.?)?|st\.?(?:\s?(?:th|tv|mf)\b\.?)?|kl\.?`
const town = String.raw`(?:DK[- ]?)?\d{4} \p{Lu}[\p{L}. ]{1,30}\.?`
const part = String.raw`(?:${floor}|[\d. ]{0,4}\p{L}[\p{L}. ]{0,30}|(?:opgang|indgang|bygning|lokale|hus|blok) [\p{L}\d]{1,4}|${town})`

const street = new RegExp(
  String.raw`^\p{Lu}[\p{L}.' -]{2,50} (${house})(?:\s?[,–-]\s?${part}|\s(?:${floor})){0,4}\.?$`,
  'u',
)
const postal = /^(?:DK[- ]?)?\d{4},? (?!\d)\p{Lu}[\p{L} .-]{1,40}$/u
const label = /^(?:adresse|address|postadresse|besøgsadresse|skolens adresse)\s*:\s*/i
/** A number after these words is no house number. */
const noStreet =
  /^(?:punkt|afsnit|side|version|udgave|section|page|artikel|kapitel|stk|lov|bilag|figur|tabel|uge|klasse|den|fra|til|trin|fase|skoleår\p{L}*|år\p{L}*|elever|børn|alder|i alderen|kl)\b|(?<!\p{L})(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|artikel|stk|version|klasse|år)(?!\p{L})/iu
const floorAlone = new RegExp(`^(?:${floor})$`, 'iu')

/** "12-14" counts upwards; "2018-2019" and "14-12" are no houses. */
const isHouse = (number: string): boolean => {
  const [first = 0, last] = number.split(/[-–/]/).map((one) => Number.parseInt(one, 10))
  return last === undefined || (last > first && first > 0 && last < 1000)
}

const isStreet = (text: string): boolean => {
  const number = street.exec(text)?.[1]
  return number !== undefined && isHouse(number) && !noStreet.test(text)
}

export const stripAddressLabel = (text: string): string => text.replace(label, '')

/** "2. sal": the rest of the line above it. */
export const isFloor = (line: string): boolean => line.length <= 20 && floorAlone.test(line)

export const placeKind = (text: string): 'postal' | 'street' | null => {
  const place = stripAddressLabel(text)
  if (postal.test(place)) return 'postal'
  return place !== text || isStreet(place) ? 'street' : null
}

const running = new RegExp(
  String.raw`\p{Lu}[\p{L}.]{2,30}(?: [\p{L}.]{2,20}){0,3} (${house}),?(?: ?(?:${floor}),?)? ?(?:DK-?)?\d{4} \p{Lu}\p{L}{1,20}(?: [KVSNØC]\b| [A-ZÆØÅ]\p{L}{1,15})?`,
  'u',
)

/** The first address in running text. */
export const addressIn = (text: string): string | null => {
  const found = running.exec(text)
  return found?.[1] !== undefined && isHouse(found[1]) ? found[0] : null
}
