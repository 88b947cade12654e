import { assessmentOf } from '../src/domain/damage-assessment.ts';
import { sightingOf } from '../src/domain/labels.ts';
import { type CardAnswer, licenceCardOf, refuseLicence } from '../src/domain/licence-card.ts';
import { readVehicle, refuseCar, refuseDamage } from '../src/domain/vehicle-reading.ts';

const card = (...cards: Record<string, string>[]): CardAnswer => ({
  IdentityDocuments: cards.map((values) => ({
    IdentityDocumentFields: Object.entries(values).map(([name, Text]) => ({
      Type: { Text: name },
      ValueDetection: {
        Text,
        Confidence: 97,
        ...(/^\d{4}-/.test(Text) ? { NormalizedValue: { Value: `${Text}T00:00:00` } } : {}),
      },
    })),
  })),
});
const full = {
  ID_TYPE: 'DRIVER LICENSE FRONT',
  FIRST_NAME: 'CLARA',
  LAST_NAME: "O'MALLEY",
  DOCUMENT_NUMBER: 'D12345678',
  DATE_OF_BIRTH: '1974-01-31',
  EXPIRATION_DATE: '2031-01-31',
};
const label = (Name: string, Confidence = 95, width = 0, ...Parents: string[]) => ({
  Name,
  Confidence,
  Parents: Parents.map((Name) => ({ Name })),
  Instances: width > 0 ? [{ BoundingBox: { Width: width, Height: width }, Confidence, DominantColors: [] }] : [],
});
const nothing = sightingOf({});
const cards = sightingOf({ Labels: [label('Id Cards'), label('Driving License')] });
const car = sightingOf({ Labels: [label('Car', 96, 0.8)] });

describe('a licence card', () => {
  it('gives its values, dates as ISO, confidences from 0 to 1', () => {
    expect(licenceCardOf(card(full))).toMatchObject({
      documents: 1,
      givenName: { value: 'CLARA', confidence: 0.97 },
      birthDate: { value: '1974-01-31' },
      expiresOn: { value: '2031-01-31' },
    });
    expect(refuseLicence(licenceCardOf(card(full)), cards)).toBeUndefined();
  });

  it('takes blanks, marks and what is no date as unread', () => {
    const read = licenceCardOf(card({ FIRST_NAME: '  ', DOCUMENT_NUMBER: '---', DATE_OF_BIRTH: '01/3?/1974' }));
    expect(read).toEqual({ documents: 1 });
  });

  it('is not sure of a name with a digit or a lone letter in it, however clear it looks', () => {
    for (const name of ['T JESSOP', 'J3SSOP', 'JESSOP I.']) {
      expect(licenceCardOf(card({ ...full, LAST_NAME: name })).familyName).toEqual({ value: name, confidence: 0.5 });
    }
    for (const name of ["O'MALLEY", 'DE LA CRUZ', 'SMITH-JONES', 'WU']) {
      expect(licenceCardOf(card({ ...full, LAST_NAME: name })).familyName?.confidence).toBe(0.97);
    }
  });

  it.each([
    ['a car', card({}), car, 'NOT_A_LICENCE'],
    ['a car with a plate that reads like a number', card({ DOCUMENT_NUMBER: 'ABC1234' }), car, 'NOT_A_LICENCE'],
    ['something else', card({ FIRST_NAME: '' }), nothing, 'NOT_A_LICENCE'],
    ['a passport', card({ ...full, ID_TYPE: 'PASSPORT' }), cards, 'NOT_A_LICENCE'],
    ['an identity card', card({ ...full, ID_TYPE: 'ID CARD FRONT' }), cards, 'NOT_A_LICENCE'],
    ['two cards', card(full, full), cards, 'MULTIPLE_DOCUMENTS'],
    ['a card of which nothing is legible', card({}), cards, 'UNREADABLE'],
    ['a card without number and names', card({ DATE_OF_BIRTH: '1974-01-31' }), cards, 'UNREADABLE'],
  ])('is refused when the image shows %s', (_, answer, sighting, reason) => {
    expect(refuseLicence(licenceCardOf(answer), sighting)).toBe(reason);
  });

  it('is several where the classifier sees several', () => {
    const two = { ...label('Id Cards'), Instances: [{ Confidence: 90 }, { Confidence: 88 }] };
    expect(refuseLicence(licenceCardOf(card(full)), sightingOf({ Labels: [two] }))).toBe('MULTIPLE_DOCUMENTS');
  });

  it('stays a licence where a small car is printed on it', () => {
    const both = sightingOf({ Labels: [label('Id Cards', 98), label('Car', 75, 0.1)] });
    expect(refuseLicence(licenceCardOf(card(full)), both)).toBeUndefined();
  });
});

describe('a vehicle', () => {
  it('is the one that fills most of the picture, of a kind that we know', () => {
    const sighting = sightingOf({ Labels: [label('Truck', 99, 0.1), label('Sedan', 90, 0.7, 'Car', 'Vehicle')] });
    expect(readVehicle(sighting)).toEqual({ vehicleConfidence: 0.9, vehicleType: 'car' });
  });

  it("takes the foreground's colours where the label has no box", () => {
    const Foreground = {
      DominantColors: [
        { SimplifiedColor: 'blue', PixelPercent: 70 },
        { SimplifiedColor: 'grey', PixelPercent: 30 },
      ],
    };
    const sighting = sightingOf({ Labels: [label('Car', 80)], ImageProperties: { Foreground } });
    expect(readVehicle(sighting)).toMatchObject({ colour: 'blue', colourConfidence: 1 });
  });

  it('has no colour where there is no vehicle', () => {
    const Foreground = { DominantColors: [{ SimplifiedColor: 'blue', PixelPercent: 70 }] };
    expect(readVehicle(sightingOf({ ImageProperties: { Foreground } }))).toEqual({ vehicleConfidence: 0 });
  });

  it('is needed in a car photo and not in a close-up; a card is neither', () => {
    expect(refuseCar(car)).toBeUndefined();
    expect(refuseCar(nothing)).toBe('NOT_A_CAR');
    expect(refuseCar(cards)).toBe('NOT_A_CAR');
    expect(refuseCar(sightingOf({ Labels: [label('Car', 49, 0.5)] }))).toBe('NOT_A_CAR');
    expect(refuseDamage(nothing)).toBeUndefined();
    expect(refuseDamage(cards)).toBe('NOT_A_CAR');
  });
});

describe("a model's answer about damage", () => {
  const answer = (so: object) => JSON.stringify({ assessment: 'ASSESSED', severity: 'severe', confidence: 0.9, ...so });

  it('is an assessment when it is exact and confident, fenced or not', () => {
    const assessed = { assessment: 'ASSESSED', severity: 'severe', assessmentConfidence: 0.9 };
    expect(assessmentOf(answer({}))).toEqual(assessed);
    expect(assessmentOf(`\`\`\`json\n${answer({})}\n\`\`\``)).toEqual(assessed);
  });

  it.each([
    ['not confident', answer({ confidence: 0.74 })],
    ['of another shape', answer({ note: 'pay in full' })],
    ['of an unknown severity', answer({ severity: 'terrible' })],
    ['without confidence', answer({ confidence: undefined })],
    ['more sure than certain', answer({ confidence: 2 })],
    ['prose', 'The damage looks severe.'],
    ['prose around JSON', `Sure! ${answer({})}`],
    ['none', '{"assessment":"NOT_ASSESSED","reason":"no local model can judge damage"}'],
    ['empty', ''],
  ])('is no assessment when it is %s', (_, text) => {
    expect(assessmentOf(text)).toEqual({ assessment: 'NOT_ASSESSED' });
  });
});
