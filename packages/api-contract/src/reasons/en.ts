interface Told {
  /** The problem, as one sentence. */
  problem: string;
  /** The reader's next step, as a sentence or two. */
  nextStep: string;
}

const correct = (what: string) => `Correct ${what} and send the application again.`;
const nothingToDo = 'You need to do nothing; we will tell you what happens next.';

/**
 * Every reason that customers get to read, in words for them. The list is closed: all other findings of a check stay with staff,
 * because the name of a rule reveals how to get past it.
 */
export const en = {
  // An application.
  STATE_NOT_SERVED: {
    problem: 'We do not insure cars in this state yet.',
    nextStep: 'If the state is wrong, correct it and send the application again.',
  },
  ZIP_NOT_IN_STATE: {
    problem: 'The ZIP code does not seem to belong to the state.',
    nextStep: 'Correct the address, or confirm that it is right, and send the application again.',
  },
  POST_OFFICE_BOX: {
    problem: 'A post office box cannot be insured.',
    nextStep: 'Give the street address where you live and send the application again.',
  },
  HOUSE_NUMBER_MISSING: {
    problem: 'The street address seems to have no house number.',
    nextStep: 'Add the number, or confirm that the address is right, and send the application again.',
  },
  TOO_YOUNG: {
    problem: 'You must be at least 18 to take out insurance.',
    nextStep:
      'If the birth date is wrong, correct it and send the application again. Otherwise a parent or guardian can apply.',
  },
  BIRTH_DATE_IMPLAUSIBLE: { problem: 'The birth date cannot be right.', nextStep: correct('the birth date') },
  SSN_INVALID: {
    problem: 'The social security number cannot be right.',
    nextStep: correct('the social security number'),
  },
  LICENCE_STATE_UNKNOWN: { problem: 'The state that issued the licence is unknown.', nextStep: correct('the state') },
  LICENCE_NUMBER_INVALID: { problem: 'The licence number cannot be right.', nextStep: correct('the licence number') },
  MODEL_YEAR_IN_FUTURE: { problem: 'The model year is later than next year.', nextStep: correct('the model year') },
  DUPLICATE_VEHICLE: {
    problem: 'Another car of this application has the same vehicle identification number.',
    nextStep: 'Correct the number, or remove the car, and send the application again.',
  },
  VALUE_NEEDS_SOURCE: {
    problem: 'For a car worth more than $100,000 we need to know what its value is based on.',
    nextStep: 'Say how you know the value, or correct it, and send the application again.',
  },
  ALREADY_INSURED: {
    problem: 'This car has a policy with us that runs for more than 60 days.',
    nextStep: 'Remove it from the application, or apply for it again in the last 60 days of its policy.',
  },
  PERSON_CHANGED: {
    problem: 'Your other policies say something else about you.',
    nextStep: 'Enter it as you did before. If it has changed, contact us.',
  },
  // A picture.
  NOT_AN_IMAGE: {
    problem: 'The file is not a JPEG or PNG image.',
    nextStep: 'Upload a photo in one of these formats.',
  },
  FILE_DAMAGED: {
    problem: 'The file is damaged or incomplete.',
    nextStep: 'Upload it again, or take a new photo.',
  },
  FILE_TOO_LARGE: { problem: 'The file is larger than 15 MB.', nextStep: 'Upload a smaller one.' },
  TOO_MANY_PIXELS: {
    problem: 'A side of the picture has more than 10,000 pixels.',
    nextStep: 'Upload it at a lower resolution.',
  },
  IMAGE_TOO_SMALL: {
    problem: 'The picture is too small to read.',
    nextStep: 'Its shorter side needs at least 300 pixels.',
  },
  UNREADABLE: {
    problem: 'The writing in the picture could not be read.',
    nextStep: 'Take it again in good light, close and sharp.',
  },
  NOT_A_LICENCE: {
    problem: 'The picture does not show a driving licence.',
    nextStep: 'Upload one of the front of your licence.',
  },
  MULTIPLE_DOCUMENTS: {
    problem: 'The picture shows more than one document.',
    nextStep: 'Upload one of your licence alone.',
  },
  NOT_A_CAR: { problem: 'The picture does not show your car.', nextStep: 'Upload one that does.' },
  LICENCE_EXPIRED: { problem: 'The licence has expired.', nextStep: 'Upload one that is still valid.' },
  NOT_ACCEPTED: { problem: 'We could not accept this picture.', nextStep: 'Upload another, or contact us.' },
  // A claim. `claims/denial-texts.ts` has the reasons for which an adjuster denies one.
  OUTSIDE_POLICY_PERIOD: {
    problem: 'The day of the loss is outside the term of the policy.',
    nextStep: 'If you gave a wrong day or policy, file the claim again with the right one.',
  },
  LOSS_BEFORE_COVER: {
    problem: 'The loss happened before your cover began.',
    nextStep: 'If you gave a wrong day, time or place, file the claim again with the right one.',
  },
  CAR_TOTAL_LOSS: {
    problem: 'An earlier loss was the end of this car, and cover on it ended with that loss.',
    nextStep:
      'If you gave a wrong day or policy, file the claim again with the right one. If the car was repaired, contact us.',
  },
  UNKNOWN_POLICY: {
    problem: 'You have no such policy.',
    nextStep: 'File the claim again and choose one of your policies.',
  },
  // A payout.
  ABOVE_AUTHORITY: { problem: 'A second person approves a payout of this size.', nextStep: nothingToDo },
  PAYMENT_FAILED: { problem: 'The payment did not go through, and we are looking into it.', nextStep: nothingToDo },
} as const satisfies Record<string, Told>;

export type ReasonCode = keyof typeof en;
export type Reasons = Record<ReasonCode, Told>;
