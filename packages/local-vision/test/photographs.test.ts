import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openVision } from '../src/index.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const photograph = (name: string) => readFile(new URL(name, folder));
const present = existsSync(new URL('dl_AZ.jpg', folder));
if (!present) process.stderr.write('no photographs in ../shared/data: the tests that need them are skipped\n');
const withPhotographs = present ? describe : describe.skip;

withPhotographs('real photographs (in ../shared/data only)', () => {
  const vision = openVision();
  afterAll(() => vision.close());

  it('reads every field of the Arizona specimen', async () => {
    const { isIdCard, fields } = await vision.analyzeId(await photograph('dl_AZ.jpg'));
    const read = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
    expect(isIdCard).toBe(true);
    expect(read).toMatchObject({
      FIRST_NAME: 'JELANI',
      LAST_NAME: 'SAMPLE',
      DOCUMENT_NUMBER: 'D08954142',
      DATE_OF_BIRTH: '01/01/1974',
      EXPIRATION_DATE: '01/01/2039',
      DATE_OF_ISSUE: '03/01/2016',
      ADDRESS: '123 MAIN ST',
      CITY_IN_ADDRESS: 'PHOENIX',
      STATE_IN_ADDRESS: 'AZ',
      ZIP_CODE_IN_ADDRESS: '85007',
      CLASS: 'D',
    });
  });

  it('distinguishes the licence, the whole car and the dented wing', async () => {
    const [licence, car, wing] = await Promise.all(
      ['dl_AZ.jpg', 'green_car.jpg', 'damaged_car_1.jpeg'].map(async (name) =>
        vision.detectLabels(await photograph(name)),
      ),
    );
    const names = (seen: typeof licence) => seen!.labels.map((label) => label.name);
    expect(names(licence)).toContain('Id Cards');
    expect(names(licence)).not.toContain('Car');
    expect(names(car)).toContain('Car');
    expect(car!.labels.find((label) => label.name === 'Car')!.instances[0]!.colours[0]!.simplified).toBe('green');
    expect(names(wing)).not.toContain('Id Cards');
    expect(wing!.colours.foreground[0]!.simplified).toBe('green');
  });
});
