export const en = {
  title: 'Your documents',
  intro: 'Your policy becomes active when each of these is accepted.',
  none: {
    apply: 'We ask for photos of your driving licence and your car once you have applied.',
    submitted: 'We are checking your application. After that we ask for photos here.',
    rejected: 'Your application needs a correction first.',
    toApplication: 'Apply for insurance',
    toCorrection: 'Correct the application',
  },
  allCleared: {
    title: 'All your documents are accepted',
    text: 'There is nothing left to upload.',
    toPolicies: 'See your policies',
  },
  beingPrepared: 'We are putting your list together. It appears here within seconds.',
  refused: {
    licence: 'We need another photo of your licence',
    car: 'We need another photo of your car',
    damage: 'We need another photo of the damage',
  },
  advice: {
    licence: 'Photograph the front of the card, flat, in good light, and so that it fills the picture.',
    car: 'Photograph the whole car from the side, in daylight.',
    damage: 'Photograph the damage from close up, with enough of the car to see where it is.',
  },
  choose: {
    drop: 'Drop a photo here, or',
    file: 'Choose a photo',
    camera: 'Take a photo',
    limits: (megabytes: number, most: number, least: number) =>
      `JPEG or PNG, up to ${megabytes} MB, with ${least} to ${most} pixels on each side. We make a larger photo smaller for you.`,
    fileFor: {
      licence: 'Choose a photo of your driving licence',
      car: 'Choose a photo of your car',
      damage: 'Choose a photo of the damage',
    },
    cameraFor: {
      licence: 'Take a photo of your driving licence',
      car: 'Take a photo of your car',
      damage: 'Take a photo of the damage',
    },
  },
  sample: {
    use: 'Use a sample picture',
    failed: 'No sample could be drawn; try again',
  },
  upload: {
    preparing: 'Getting the photo ready',
    sending: 'Sending the photo',
    cut: 'The connection was lost',
    cutText: 'Your photo is still here. We go on by ourselves when you are back online.',
    failed: 'The photo did not get through',
  },
  faults: {
    NOT_AN_IMAGE: {
      problem: 'This file is no picture that we can open.',
      nextStep: 'Choose a photo in the format JPEG or PNG.',
    },
    IMAGE_TOO_SMALL: {
      problem: 'The picture is too small to read.',
      nextStep: 'Take it again from closer up, or choose the original instead of a thumbnail.',
    },
    FILE_TOO_LARGE: {
      problem: 'The file is too large, and we could not make it smaller.',
      nextStep: 'Take a new photo, or choose one that fits the limits below.',
    },
  },
  noAttemptsLeft: 'You have used all tries for this document. Contact us, and we look at it together.',
  states: {
    received: 'We have your photo and judge the claim by it.',
    processing: 'We are reading your photo. This takes a few seconds.',
    processed: 'We are comparing your photo with what you told us.',
    review: 'You need to do nothing. A person compares it with what you told us, usually within a day.',
    cleared: 'Thank you, this photo is all that we need.',
  },
  reading: {
    title: 'What we read',
    read: 'We read',
    said: 'You told us',
    unread: 'Could not be read',
    agrees: 'Same',
    differs: 'Differs',
    unsure: 'We are not sure',
    right: 'This is right',
    another: 'Take another photo',
    confirmed: 'You confirmed that this is right.',
    fields: {
      givenName: 'First name',
      familyName: 'Last name',
      birthDate: 'Date of birth',
      licenceNumber: 'Licence number',
      expiresOn: 'Valid until',
      vehicle: 'Vehicle',
      colour: 'Colour',
      severity: 'Damage',
    },
    vehicles: { car: 'Car', truck: 'Truck', motorcycle: 'Motorcycle', bus: 'Bus', none: 'No vehicle' },
  },
  problems: {
    DOCUMENT_ALREADY_CLEARED: 'This document was accepted in the meantime. You need to send nothing more.',
    TOO_MANY_ATTEMPTS: 'You have used all tries for this document. Contact us, and we look at it together.',
    DOCUMENT_NOT_FOUND: 'This document is not expected any more. Load the page again.',
    NO_IMAGE: 'The photo has not arrived yet. Wait a moment and try again.',
    NOTHING_READ: 'There is nothing to confirm yet. Load the page again.',
    NEWER_IMAGE: 'A newer photo has arrived in the meantime. Look at what we read from it.',
  } as Record<string, string>,
};
export type DocumentWords = typeof en;
