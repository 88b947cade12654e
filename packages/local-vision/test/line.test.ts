import { drawCar, drawDamage, drawLicence, newPerson, seededRandom } from '@claimstream/specimens';
import { openVision } from '../src/index.ts';

describe('the queue of the vision worker', () => {
  const vision = openVision();
  afterAll(() => vision.close());

  it('drops a cancelled request without reading its picture', async () => {
    const person = newPerson(seededRandom(11), 'FL');
    const licence = await drawLicence(person);
    const damage = await drawDamage({ color: 'red', seed: 1 });
    const answered: string[] = [];
    const patience = new AbortController();
    const loading = vision.load().then(() => answered.push('load'));
    const impatient = [1, 2, 3].map(() => vision.analyzeId(damage, patience.signal));
    const first = vision.analyzeId(licence);
    patience.abort();
    for (const one of impatient) await expect(one).rejects.toMatchObject({ code: 'VISION_CANCELLED' });
    expect(answered).toEqual([]);
    expect((await first).fields.DOCUMENT_NUMBER.value).toBe(person.number);
    await loading;
    expect(answered).toEqual(['load']);
  });

  it('drops a request that is cancelled while its picture is read, and goes on', async () => {
    const patience = new AbortController();
    const car = await drawCar({ color: 'blue', type: 'sedan', seed: 2 });
    const left = vision.detectLabels(car, patience.signal);
    const next = vision.detectLabels(car);
    patience.abort();
    await expect(left).rejects.toMatchObject({ code: 'VISION_CANCELLED' });
    expect((await next).labels.map(({ name }) => name)).toContain('Car');
    await expect(vision.detectLabels(car, patience.signal)).rejects.toMatchObject({ code: 'VISION_CANCELLED' });
  });

  it('loads once, however often load is called', async () => {
    expect(vision.load()).toBe(vision.load());
    await vision.load();
  });
});
