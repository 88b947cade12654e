import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JourneyOptions, JourneyResult } from '@claimstream/journey';
import { drawCar, drawLicence, newPerson, seededRandom } from '@claimstream/specimens';
import { person, runningPlatform } from './running-platform.ts';

const photographs = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data');

describe('an unpayable claim or application ends in the right refusal with its reason, and the customer is notified', () => {
  let running: Awaited<ReturnType<typeof runningPlatform>>;
  let folder: string;
  const file = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const holder = { ...newPerson(seededRandom(3), 'AZ'), firstName: 'Wilhelmina', lastName: 'Featherstonehaugh' };
  const holderAsGiven = {
    first: holder.firstName,
    last: holder.lastName,
    licenceNumber: holder.number,
    birthDate: holder.birthDate,
    licenceState: 'AZ',
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    running = await runningPlatform();
  }, 60_000);

  afterAll(async () => {
    await running?.stop();
    await rm(folder, { recursive: true });
  });

  const endsWith = async (options: Partial<JourneyOptions>, service: string, reason: string) => {
    const result: JourneyResult = await running.journey(options);
    expect({ service: result.service, reasons: result.reasons }).toMatchObject({
      service,
      reasons: expect.arrayContaining([reason]),
    });
    return result;
  };
  /** Refused by this rule of the fraud service, which the customer does not learn about. */
  const refusedBy = async (options: Partial<JourneyOptions>, rule: string) => {
    const result = await endsWith(options, 'fraud', 'NOT_ACCEPTED');
    expect(result.reasons).not.toContain(rule); // steps name it: an adjuster may have confirmed it
    const response = await fetch(`${running.cloud.endpoint}/_local/events`);
    const seen = (await response.json()) as { detailType: string; event: { detail: { data: any } } }[];
    const found = seen.filter(({ detailType, event }) => {
      return detailType === 'Fraud.Detected' && event.detail.data.customerId === result.ids.customerId;
    });
    expect(found.flatMap(({ event }) => event.detail.data.reasons)).toContain(rule);
  };

  it('a licence with another number', async () => {
    const licence = file('licence.jpg', await drawLicence(holder));
    await refusedBy({ licence, person: { ...holderAsGiven, licenceNumber: 'D11112222' } }, 'LICENCE_NUMBER_MISMATCH');
  });

  it('a licence with another name', async () => {
    const licence = file('licence.jpg', await drawLicence(holder));
    await refusedBy({ licence, person: { ...holderAsGiven, last: 'Smith' } }, 'FAMILY_NAME_MISMATCH');
  });

  it('an expired licence', async () => {
    const licence = file(
      'expired.jpg',
      await drawLicence({ ...holder, issueDate: '2011-04-02', expiryDate: '2019-04-02' }),
    );
    await endsWith({ licence, person: holderAsGiven }, 'fraud', 'LICENCE_EXPIRED');
  });

  it('a car of another colour', async () => {
    const car = file('blue.jpg', await drawCar({ color: 'blue', type: 'sedan', seed: 4 }));
    await refusedBy({ person, car, color: 'red' }, 'COLOUR_MISMATCH');
  });

  it('a car photo uploaded as licence', async () => {
    const licence = file('car.jpg', await drawCar({ color: 'red', type: 'sedan', seed: 4 }));
    await endsWith({ licence, person }, 'documents', 'NOT_A_LICENCE');
  });

  it('a text file named .jpg', async () => {
    await endsWith({ licence: file('notes.jpg', 'just some notes'), person }, 'documents', 'NOT_AN_IMAGE');
  });

  it('a loss before the policy began', async () => {
    await endsWith({ person, lossDate: '2020-01-01' }, 'claims', 'OUTSIDE_POLICY_PERIOD');
  });

  (existsSync(photographs) ? it : it.skip)(
    'and real photographs end paid (skipped where ../shared/data is not there)',
    async () => {
      const result = await running.journey({
        licence: join(photographs, 'dl_AZ.jpg'),
        car: join(photographs, 'green_car.jpg'),
        damage: join(photographs, 'damaged_car_1.jpeg'),
        color: 'green',
        person: {
          first: 'Jelani',
          last: 'Sample',
          licenceNumber: 'D08954142',
          birthDate: '1974-01-01',
          licenceState: 'AZ',
        },
      });
      expect(result).toMatchObject({ outcome: 'paid', reasons: [] });
    },
  );
});
