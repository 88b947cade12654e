import { detectionOf } from '../src/domain/labels.ts';
import { type CardAnswer, licenceCardOf, refuseLicence } from '../src/domain/licence-card.ts';
import { car, cards, label, nothing } from './example-labels.ts';

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

  it('treats blanks, marks and invalid dates as unread', () => {
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
    ['an illegible card', card({}), cards, 'UNREADABLE'],
    ['a card without number and names', card({ DATE_OF_BIRTH: '1974-01-31' }), cards, 'UNREADABLE'],
  ])('is refused when the image shows %s', (_, answer, detection, reason) => {
    expect(refuseLicence(licenceCardOf(answer), detection)).toBe(reason);
  });

  it('counts as several if the classifier sees several', () => {
    const two = { ...label('Id Cards'), Instances: [{ Confidence: 90 }, { Confidence: 88 }] };
    expect(refuseLicence(licenceCardOf(card(full)), detectionOf({ Labels: [two] }))).toBe('MULTIPLE_DOCUMENTS');
  });

  it('stays a licence if a small car is printed on it', () => {
    const both = detectionOf({ Labels: [label('Id Cards', 98), label('Car', 75, 0.1)] });
    expect(refuseLicence(licenceCardOf(card(full)), both)).toBeUndefined();
  });
});
