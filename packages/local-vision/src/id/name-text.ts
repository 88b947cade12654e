import { isStateName } from './us-states.ts';

/** Words that cards print beside the holder's data. */
const cardWord =
  /\b(?:NA[MN]ES?|DRIVER'?S?|LICEN[SC]E|LICENCE|IDENTIFICATION|FEDERAL|USA|NONE|DONOR|VETERAN|CLASS|OPERATOR|STATE|COMMERCIAL|LIMITS|APPLY|COUNTY|DEPARTMENT|MOTOR|VEHICLES?|ENHANCED|UNDER|UNTIL|NOT FOR|REAL ID|CARD|SAFE)\b/;
/** Texts that are never a name, even beside a label: the rest of a label, a notice, and a note that there is no name. */
const neverName = /^(?:NA[MN]ES?|NONE)$|NA[MN]ES?\b.* | .*\bNA[MN]ES?\b|\b(?:NOT FOR|REAL ID)\b/;
/** The suffixes of AAMVA's card standard, element DCU. `I` and `V` may be initials as well. */
const suffix = /^(?:JR|SR|1ST|2ND|3RD|[4-9]TH|I{1,3}|IV|VI{0,3}|IX)\.?$/;
const suffixBehind = new RegExp(`[ ,]+${suffix.source.slice(1, -1)}(?=,|$)`);

/** Whether a word is a suffix behind a family name. */
export const isSuffix = (word: string): boolean => suffix.test(word);
/** Whether a word is a suffix in any position: a lone `V` behind a given name is more likely an initial. */
export const isSureSuffix = (word: string): boolean => suffix.test(word) && !/^[IV]\.?$/.test(word);

function hasFormOfName(text: string): boolean {
  const bare = text.replace(/[,.:]+$/, '').replace(suffixBehind, '');
  return /^[A-Z][A-Z' ,.-]*[A-Z.]$/.test(bare) && /[A-Z]{2}/.test(bare);
}

/** Whether an unlabelled text can be a name. */
export const isName = (text: string): boolean => hasFormOfName(text) && !cardWord.test(text) && !isStateName(text);

/** Whether a labelled text can be a name: WASHINGTON and CARD can, DRIVER LICENSE is the next text on the card. */
export function isLabelledName(text: string): boolean {
  if (!hasFormOfName(text) || neverName.test(text)) return false;
  const words = text.split(/[ ,.]+/).filter(Boolean);
  return words.filter((word) => cardWord.test(word) || isStateName(word)).length < 2;
}

/** Whether only its label makes a text a name. */
export const isWordOfCard = (text: string): boolean => cardWord.test(text);
