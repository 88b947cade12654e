import fc from 'fast-check';
import sharp from 'sharp';
import {
  carColours,
  carTypes,
  drawCar,
  drawDamage,
  drawLicence,
  licenceStates,
  newPerson,
  seededRandom,
} from '../src/index.ts';

describe('invented people', () => {
  it('are the same for the same seed', () => {
    expect(newPerson(seededRandom(3))).toEqual(newPerson(seededRandom(3)));
    expect(newPerson(seededRandom(3))).not.toEqual(newPerson(seededRandom(4)));
  });

  it('hold a licence that is valid all year, in every year', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2024, max: 2060 }), (seed, year) => {
        const { issueDate, expiryDate } = newPerson(seededRandom(seed), 'AZ', year);
        expect(Number(issueDate.slice(0, 4))).toBeLessThan(year);
        expect(Number(expiryDate.slice(0, 4))).toBeGreaterThan(year);
      }),
    );
  });

  it('are born before their licence is issued, and it is issued before it expires', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...licenceStates), (seed, state) => {
        const person = newPerson(seededRandom(seed), state);
        expect(person.state).toBe(state);
        expect(person.birthDate < person.issueDate && person.issueDate < person.expiryDate).toBe(true);
        expect(person.number).toMatch(/\d{3}/);
      }),
    );
  });
});

describe('drawn pictures', () => {
  it('differ by state and are the same for the same licence', async () => {
    const person = newPerson(seededRandom(3), 'AZ');
    const [one, again, other] = await Promise.all([
      drawLicence(person),
      drawLicence(person),
      drawLicence({ ...person, state: 'NY' }),
    ]);
    expect(one!.equals(again!)).toBe(true);
    expect(one!.equals(other!)).toBe(false);
    expect(await sharp(one!).metadata()).toMatchObject({ format: 'jpeg', width: 1012, height: 638 });
  });

  it('show cars and damage as JPEG, the same for the same seed', async () => {
    const car = { color: carColours[0], type: carTypes[0], seed: 1 };
    expect((await drawCar(car)).equals(await drawCar(car))).toBe(true);
    expect((await drawCar(car)).equals(await drawCar({ ...car, damaged: true }))).toBe(false);
    expect(await sharp(await drawDamage({ color: 'red', seed: 1 })).metadata()).toMatchObject({
      format: 'jpeg',
      width: 640,
    });
  });
});
