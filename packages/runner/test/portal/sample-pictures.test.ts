import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PortalServer, startPortalServer } from '../../src/portal/portal-server.ts';
import { samplePicture } from '../../src/portal/sample-pictures.ts';

const driver = {
  givenName: 'Wilhelmina',
  familyName: 'Featherstonehaugh',
  birthDate: '1961-07-19',
  licence: { number: 'D48213907', state: 'AZ' },
};
const isJpeg = (bytes?: Buffer) => bytes?.subarray(0, 2).toString('hex') === 'ffd8';

describe('sample pictures', () => {
  it.each([
    ['licence', driver],
    ['licence', { ...driver, licence: { number: 'W1', state: 'WY' } }], // a state without a layout
    ['car', { colour: 'blue', vehicleClass: 'convertible', plate: 'CLM4821' }],
    ['damage', { colour: 'pink', vehicleClass: 'sedan' }], // a colour without a paint
  ])('a %s is drawn for %j', async (kind, values) => {
    expect(isJpeg(await samplePicture(kind, values))).toBe(true);
  });

  it.each([
    ['licence', { ...driver, birthDate: 'long ago' }],
    ['car', {}],
    ['passport', { colour: 'blue', vehicleClass: 'sedan' }],
    ['licence', undefined],
  ])('no %s is drawn for %j', async (kind, values) => {
    expect(await samplePicture(kind, values)).toBeUndefined();
  });

  describe('requested by a page', () => {
    let folder: string;
    let server: PortalServer;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'samples-'));
      server = await startPortalServer(0, folder);
    });
    afterAll(async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    });
    const draw = (kind: string, body: string) => fetch(`${server.url}/samples/${kind}`, { method: 'POST', body });

    it('are sent as JPEG without caching', async () => {
      const response = await draw('car', JSON.stringify({ colour: 'red', vehicleClass: 'suv' }));
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(isJpeg(Buffer.from(await response.arrayBuffer()))).toBe(true);
    });

    it('are refused without values, and with a body larger than a picture needs', async () => {
      expect((await draw('car', '{')).status).toBe(422);
      expect((await draw('car', JSON.stringify({ colour: 'x'.repeat(20_000) }))).status).toBe(413);
    });
  });
});
