import { drawLicence, licenceStates, newPerson, seededRandom } from '@claimstream/specimens';
import sharp from 'sharp';
import { openVision } from '../src/index.ts';

describe('drawn licences', () => {
  const vision = openVision();
  afterAll(() => vision.close());

  const read = async (image: Buffer) => {
    const { fields } = await vision.analyzeId(image);
    return {
      firstName: fields.FIRST_NAME.value,
      lastName: fields.LAST_NAME.value,
      number: fields.DOCUMENT_NUMBER.value,
      birthDate: fields.DATE_OF_BIRTH.normalizedValue,
      expiryDate: fields.EXPIRATION_DATE.normalizedValue,
    };
  };
  const people = licenceStates.map((state, index) => newPerson(seededRandom(400 + index), state, 2026));
  const shown = ({ firstName, lastName, number, birthDate, expiryDate }: (typeof people)[number]) => ({
    firstName,
    lastName,
    number,
    birthDate,
    expiryDate,
  });

  it.each(people.map((person) => [person.state, person] as const))(
    'of %s are read back exactly',
    async (_state, person) => {
      expect(await read(await drawLicence(person))).toEqual(shown(person));
    },
  );

  it.each([
    ['TX', 'O HARA', ''],
    ['NY', 'WASHINGTON', ''],
    ['CA', 'SMITH', ' 3RD'],
  ] as const)('of %s with the family name %s%s are read back exactly', async (state, lastName, suffix) => {
    const person = { ...newPerson(seededRandom(410), state, 2026), lastName };
    expect(await read(await drawLicence({ ...person, lastName: `${lastName}${suffix}` }))).toEqual(shown(person));
  });

  it.each([
    [120337902, "FL, O'MALLEY: the O is in two boxes, alone as 0"],
    [379685152, 'FL, CARDENAS: the C is in two boxes, alone as 0'],
    [2078092, 'FL, GALLOWAY: a part of the G is in a separate box, as 0'],
    [367239020, 'TX, LINDQVIST: like the next case, and the field number itself is barely read'],
    [204789876, 'TX, FAIRBANKS: the same, and only half of that box is within the line'],
    [391096431, 'TX, WU: no field number before it, and half of the number below is detected twice'],
  ] as const)('number %i are read back exactly (%s)', async (seed, _why) => {
    const person = newPerson(seededRandom(seed), undefined, 2026);
    expect(await read(await drawLicence(person))).toEqual(shown(person));
  });

  it('are read upside down, on their side, tilted, and blurred', async () => {
    const [one, other] = people;
    const drawn = await drawLicence(one!);
    expect(await read(await sharp(drawn).rotate(180).jpeg().toBuffer())).toEqual(shown(one!));
    expect(await read(await sharp(drawn).rotate(6, { background: '#654' }).jpeg().toBuffer())).toEqual(shown(one!));
    const second = sharp(await drawLicence(other!));
    expect(await read(await second.rotate(90).blur(1.2).jpeg({ quality: 75 }).toBuffer())).toEqual(shown(other!));
  });
});
