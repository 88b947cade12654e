/**
 * Removes the punctuation and capitalises: `P.O. Box #12` becomes `P O BOX 12`. A comma stays, because it separates parts
 * of an address.
 */
const plain = (street: string) =>
  street
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toUpperCase()
    .replace(/[#.:;()_\\]/g, ' ')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();

const numberWords =
  'ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|THIRTEEN|FOURTEEN|FIFTEEN|SIXTEEN|SEVENTEEN|EIGHTEEN|NINETEEN|' +
  'TWENTY|THIRTY|FORTY|FIFTY|SIXTY|SEVENTY|EIGHTY|NINETY|HUNDRED|THOUSAND';

/**
 * Anything with a digit (`12`, `12A`, `A12`, `12-3`), or a letter alone or a number in words at the end of the address or of a
 * part of it.
 */
const BOX_NUMBER = `(?:(?:NO|NR|NUM|NUMBER|N[ºO°])? ?(?:[A-Z]{0,2}-?\\d[\\dA-Z-]*\\b|(?:[A-Z]|(?:${numberWords})(?:[ -](?:${numberWords}))*)(?=,|$)))`;

/**
 * The spellings of USPS Publication 28, section 28 (box, caller, firm caller, bin, lockbox, drawer), and other common ones; in
 * Spanish, too. A number must follow, because there are streets called PO Box Canyon Road.
 */
const POST_OFFICE = '(?:(?:[CG] ?)?P[ /-]?[O0]|POST(?:AL)?[ -]?OFFICE)';
const anywhere = new RegExp(
  `\\b(?:${POST_OFFICE} ?-?(?:BOX|BX|B|DRAWER|BIN|LOCK ?BOX)|POST(?:AL)?[ -]?BOX|(?:APARTADO|APDO|APTDO)(?: DE CORREOS?| POSTAL| CORREOS?)?) ?-?(?:${BOX_NUMBER}|$|,)`,
);
const atItsBeginning = new RegExp(
  `(?:^|, )(?:${POST_OFFICE}|BOX|BX|P ?B|LOCK ?BOX|(?:FIRM )?CALLER|BIN|DRAWER|CASILLA(?: POSTAL)?) (?:${BOX_NUMBER})`,
);

/** A box beside a rural road, where its owner lives: USPS Publication 28, sections 24 (rural routes) and 25 (highway contracts). */
const RURAL =
  /\b(?:R ?R|R ?D|R ?F ?D(?: ROUTE)?|RURAL (?:ROUTE|RTE?)|H ?C ?R?|HIGHWAY CONTRACT(?: ROUTE)?|STAR (?:ROUTE|RTE?)|S ?R|R(?:OU)?TE?) ?-?\d+/;

/** Whether a street line is a post office box, however it is spelled. A box of a rural route is not one. */
export function isPostOfficeBox(street: string): boolean {
  const line = plain(street);
  return anywhere.test(line) || (atItsBeginning.test(line) && !RURAL.test(line));
}

/** Words before a number that is no house number: it belongs to a flat or a road. */
const NO_HOUSE =
  /^(?:APT|APARTMENT|UNIT|STE|SUITE|FL|FLOOR|RM|ROOM|HWY|HIGHWAY|ROUTE|RT|RTE|ROAD|INTERSTATE|I|US|SR|CR|FM|PISO|APTO)$/;
/** `12`, `12B`, `1-A`, `12-14`, `123½` (which is 1231⁄2), the grids `N6W23001`, `40W123` and `W180`; not `5TH`. */
const HOUSE_NUMBER = /^(?:\d[A-Z\d]*(?:[-/⁄][A-Z\d]+)*|[NSEW]\d+(?:[NSEW]\d+)?)$/;
const ORDINAL = /^\d*(?:1ST|2ND|3RD|\dTH)$/;
const IN_WORDS = new RegExp(`^(?:${numberWords})(?:[ -](?:AND )?(?:${numberWords}))*(?:-?[A-Z])? \\S`);

/** Whether a street line has a house number: in digits, as a place in a grid, in words, or as a box of a rural route. */
export function hasHouseNumber(street: string): boolean {
  const line = plain(street);
  return RURAL.test(line) || line.split(', ').some((part) => IN_WORDS.test(part) || hasNumber(part.split(' ')));
}

function hasNumber(words: readonly string[]): boolean {
  return words.some(
    (word, at) => HOUSE_NUMBER.test(word) && !ORDINAL.test(word) && (at === 0 || !NO_HOUSE.test(words[at - 1]!)),
  );
}
