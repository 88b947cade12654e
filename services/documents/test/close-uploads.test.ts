import { deriveId } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { closeUploads } from '../src/application/close-uploads.ts';
import { ClaimUploadStore } from '../src/store/claim-uploads.ts';

describe('the uploads of a claim', () => {
  let tables: TableUnderTest;
  beforeAll(async () => {
    tables = await tableUnderTest();
  });
  afterAll(() => tables.stop());

  const claimId = deriveId('a claim');
  const [denied, reopened, closed] = [
    '2026-03-01T12:00:00.000Z',
    '2026-03-02T12:00:00.000Z',
    '2026-03-03T12:00:00.000Z',
  ];
  type Told = [closed: boolean, at: string];
  async function after(...told: Told[]): Promise<boolean> {
    const uploads = new ClaimUploadStore((await tables.fresh()).table);
    for (const [isClosed, at] of told) await closeUploads(uploads)(claimId, isClosed, at);
    expect(await uploads.closedOf([claimId])).toEqual(new Set((await uploads.isClosed(claimId)) ? [claimId] : []));
    return uploads.isClosed(claimId);
  }

  it('close when it ends, and open when it is reopened', async () => {
    expect(await after()).toBe(false);
    expect(await after([true, denied])).toBe(true);
    expect(await after([true, denied], [false, reopened])).toBe(false);
    expect(await after([true, denied], [false, reopened], [true, closed])).toBe(true);
  });

  it('follow the latest event, in whatever order and however often they come', async () => {
    expect(await after([false, reopened], [true, denied])).toBe(false);
    expect(await after([true, closed], [false, reopened], [true, denied], [true, closed])).toBe(true);
    expect(await after([true, reopened], [false, reopened])).toBe(false);
    expect(await after([false, reopened], [true, reopened])).toBe(false);
  });
});
