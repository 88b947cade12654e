import { parseCard } from '../src/id/parse-card.ts';
import { cardsWithOcrConfusions } from './ocr-confusions.ts';
import { asRead, otherCards } from './other-cards.ts';

describe('the card parser, on layouts that no specimen draws', () => {
  it.each(Object.entries({ ...otherCards, ...cardsWithOcrConfusions }))('%s', (_name, card) => {
    const { isIdCard, fields } = parseCard(asRead(card.print));
    const read = {
      first: fields.FIRST_NAME.value,
      middle: fields.MIDDLE_NAME.value || undefined,
      last: fields.LAST_NAME.value,
      number: fields.DOCUMENT_NUMBER.value,
      birth: fields.DATE_OF_BIRTH.normalizedValue,
      expiry: fields.EXPIRATION_DATE.normalizedValue,
      issue: fields.DATE_OF_ISSUE.normalizedValue,
      street: fields.ADDRESS.value,
      city: fields.CITY_IN_ADDRESS.value,
      zip: fields.ZIP_CODE_IN_ADDRESS.value,
    };
    expect(read).toEqual({ middle: undefined, ...card.expect });
    expect(isIdCard).toBe(true);
  });

  it('is less sure of names without labels, so that a person looks where they differ', () => {
    const { fields } = parseCard(
      asRead(cardsWithOcrConfusions['city line lost under an overprint, names without labels']!.print),
    );
    expect(fields.LAST_NAME.confidence).toBeLessThan(80);
    expect(fields.FIRST_NAME.confidence).toBeLessThan(80);
    expect(fields.DATE_OF_BIRTH.confidence).toBeGreaterThan(90);
  });

  it.each([
    ['JOHN Q PUBLIC', 'JOHN', 'PUBLIC'],
    ['MARIA DE LA CRUZ', 'MARIA', 'DE LA CRUZ'],
    ['SMITH-JONES, ANNA-MARIE', 'ANNA-MARIE', 'SMITH-JONES'],
    ['WILLIAM HILL JR', 'WILLIAM', 'HILL'],
  ])('splits the line %s', (line, first, last) => {
    const { fields } = parseCard(
      asRead([
        ['ALABAMA', 40, 60, 44],
        ['DRIVER LICENSE', 400, 60, 30],
        ['NO. 9068236', 350, 120],
        ['D.O.B. 03-14-1990', 350, 170],
        ['EXP 03-14-2029', 700, 170],
        [line, 350, 224],
        ['12 ELM CT', 350, 256],
        ['MONTGOMERY, AL 36104', 350, 286],
      ]),
    );
    expect([fields.FIRST_NAME.value, fields.LAST_NAME.value]).toEqual([first, last]);
  });

  it('rejects a birth date that is far from the oldest date on the card', () => {
    const { fields } = parseCard(
      asRead([
        ['MINNESOTA', 40, 60, 44],
        ['DRIVER LICENSE', 400, 60, 30],
        ['4d', 340, 120],
        ['O325587908935', 380, 120],
        ['05/10/1963', 340, 170],
        ['DOB', 340, 200],
        ['02/19/2018', 340, 230],
        ['EXP 05/10/2026', 640, 230],
      ]),
    );
    expect(fields.DATE_OF_BIRTH).toMatchObject({ normalizedValue: '1963-05-10' });
    expect(fields.DATE_OF_BIRTH.confidence).toBeLessThan(80);
  });

  it('does not take a page of text with a date for an identity card', () => {
    const letter = asRead([
      ['Dear Ms. Holloway', 40, 60],
      ['we write on 03/04/2021 about your order 12345678', 40, 100],
      ['SALEM, MA 01970', 40, 140],
    ]);
    expect(parseCard(letter)).toMatchObject({ isIdCard: false, fields: { DATE_OF_BIRTH: { value: '' } } });
  });
});
