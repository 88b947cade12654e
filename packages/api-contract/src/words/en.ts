/** The fault of a field, in words for the person who typed it. A schema names its own by key; the kind of fault decides the rest. */
export const en = {
  missing: 'Fill in this field.',
  choose: 'Choose one of the options.',
  tooShort: 'Enter at least {minimum} characters.',
  tooLong: 'Enter at most {maximum} characters.',
  tooSmall: 'Enter {minimum} or more.',
  tooLarge: 'Enter {maximum} or less.',
  sumTooLarge: 'Together this is more than ten million dollars. Correct the amounts.',
  tooFew: 'Add at least {minimum}.',
  tooMany: 'Give at most {maximum}.',
  wholeNumber: 'Enter a whole number.',
  number: 'Enter a number.',
  date: 'Enter a date that exists, such as 2026-03-31.',
  time: 'Enter a time of day, such as 17:45.',
  unusable: 'This cannot be used. Correct it.',
  unusableCharacters: 'Remove the characters that cannot be printed.',
  unknownField: 'Remove these unknown fields: {keys}.',
  vinCharacters: 'A vehicle identification number has letters and digits only. Correct it.',
  vinLetters: 'It has no I, O or Q. Enter the digits 1 and 0 where you read them.',
  vinLength: 'Enter all 17 characters. Only cars before model year 1981 have fewer: check the model year, too.',
  vinOldLength:
    'Cars before model year 1981 have 5 to 13 characters, or 17. Enter all that you find on the registration card.',
  vinCheckDigit:
    'One character is wrong, or two are swapped. Compare the number with the registration card, character by character.',
  ssn: 'Enter the nine digits of the social security number, such as 123-45-6789.',
  phone: 'Enter the number with its country code, such as +16025550123.',
  zip: 'Enter a ZIP code of five digits, such as 85001.',
  state: 'Choose a state.',
  stateOrProvince: 'Choose a state, or a province of Canada.',
  reasonCode: 'Choose one of the reasons.',
} as const;

export type WordKey = keyof typeof en;
