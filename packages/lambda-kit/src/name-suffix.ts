/**
 * Suffixes that follow a name, as driving licences abbreviate them.
 * @see AAMVA DL/ID Card Design Standard, annex D, element DCU
 */
const nameSuffixes = [
  // Cards abbreviate them; people write them out.
  ...['JR', 'SR', 'JUNIOR', 'SENIOR'],
  ...['1ST', '2ND', '3RD', '4TH', '5TH', '6TH', '7TH', '8TH', '9TH'],
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'],
];
const suffixAtEnd = new RegExp(`(?<=[\\p{L}\\p{N}].*)[\\s,]+(?:${nameSuffixes.join('|')})[.,]?$`, 'u');

/** An upper-case family name without the suffix behind it. */
export const withoutNameSuffix = (familyName: string): string => familyName.replace(suffixAtEnd, '');
