/**
 * What follows a name and is none, as driving licences abbreviate it.
 * @see AAMVA DL/ID Card Design Standard, annex D, element DCU
 */
const nameSuffixes = [
  ...['JR', 'SR'],
  ...['1ST', '2ND', '3RD', '4TH', '5TH', '6TH', '7TH', '8TH', '9TH'],
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'],
];
const anySuffix = nameSuffixes.join('|');
const wholeSuffix = new RegExp(`^(?:${anySuffix})[.,]?$`);
const suffixAtEnd = new RegExp(`(?<=[\\p{L}\\p{N}].*)[\\s,]+(?:${anySuffix})[.,]?$`, 'u');

/** Whether an upper-case word can be a suffix. `I` and `V` may be initials as well: behind a given name they are. */
export const isNameSuffix = (word: string): boolean => wholeSuffix.test(word);

/** An upper-case family name without the suffix behind it. */
export const withoutNameSuffix = (familyName: string): string => familyName.replace(suffixAtEnd, '');
