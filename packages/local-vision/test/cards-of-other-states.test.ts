import { parseCard } from '../src/id/parse-card.ts';
import { asRead, otherCards } from './other-cards.ts';

describe('the card parser on layouts that no specimen draws', () => {
  it.each(Object.entries(otherCards))('%s', (_name, card) => {
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

  it('takes a page of text with a date for no identity card', () => {
    const letter = asRead([
      ['Dear Ms. Holloway', 40, 60],
      ['we write on 03/04/2021 about your order 12345678', 40, 100],
      ['SALEM, MA 01970', 40, 140],
    ]);
    expect(parseCard(letter)).toMatchObject({ isIdCard: false, fields: { DATE_OF_BIRTH: { value: '' } } });
  });
});
