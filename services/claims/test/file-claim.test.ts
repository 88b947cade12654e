import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { saveDraft } from '../src/application/save-draft.ts';
import { showDraft } from '../src/application/show-draft.ts';
import { claimsAtWork, indexes, outcome } from './claims-at-work.ts';
import { claimId, context, customerId, notice } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => claimsAtWork(tables);

const filingKey = '2b6f0cc9-04d1-4a0b-8f35-5f6c5b8d1e77';

describe('filing a claim', () => {
  it('is one durable write, with ids, dates and hashes in its event and nothing personal', async () => {
    const { file, fresh } = await world();
    expect(await file()).toEqual({ claimId, claimNumber: claimNumberOf(claimId), state: 'requested' });
    expect((await fresh.items()).map(({ pk }) => pk.split('#').slice(0, 2).join(' ')).sort()).toEqual([
      `CLAIM ${claimId}`,
      'FIND POLICY',
    ]);
    const [event] = await fresh.events();
    expect(event).toMatchObject({
      detailType: 'Claim.Requested',
      detail: { data: { claimId, lossDate: '2026-05-01', state: 'AZ' } },
    });
    expect(JSON.stringify(event)).not.toMatch(/Wilhelmina|Featherstonehaugh|D48213907|bollard/);
  });

  it('under the same key returns the same claim, also at the same moment', async () => {
    const { file, fresh } = await world();
    await Promise.all([file(), file()]);
    expect(await file()).toMatchObject({ claimId });
    expect((await fresh.items()).filter(({ sk }) => sk === 'CLAIM')).toHaveLength(1);
  });

  it('under the same key with another notice is refused', async () => {
    const { file, claim } = await world();
    await file();
    await expect(file(notice('2026-04-30'))).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await claim()).toMatchObject({ lossDate: '2026-05-01' });
  });

  it.each([
    ['a future day', { date: '2027-01-01' }, 'LOSS_IN_FUTURE', 'loss.date'],
    ['a future hour', { date: '2026-05-02', time: '05:01', state: 'CA' }, 'LOSS_IN_FUTURE', 'loss.time'],
    [
      'an hour that clocks skipped',
      { date: '2026-03-08', time: '02:30', state: 'NY' },
      'LOSS_TIME_SKIPPED',
      'loss.time',
    ],
  ] as const)('asks again for the field, and stores nothing, for %s', async (_, loss, code, field) => {
    const w = await world();
    const body = { ...notice(), loss: { ...notice().loss, ...loss } };
    await expect(w.file(body)).rejects.toMatchObject({
      status: 422,
      code,
      fields: { errors: [{ field, problem: expect.stringContaining('Give the') }] },
    });
    expect(await w.fresh.items()).toEqual([]);
    expect(await w.names()).toEqual([]);
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(world, (w, crash) => w.file(undefined, crash), outcome)).toBe(6);
  });

  it('drops its draft in the same write, and no other tab can save that draft again', async () => {
    const w = await world();
    await saveDraft(w.drafts, () => filingKey)(
      customerId,
      { version: 0, step: 'loss', notice: {} },
      context.occurredAt,
    );
    await w.file();
    const { version, draft } = await showDraft(w.drafts)(customerId);
    expect(draft).toBeUndefined();
    const late = saveDraft(w.drafts, () => filingKey)(
      customerId,
      { version: 1, step: 'driver', notice: {} },
      context.occurredAt,
    );
    await expect(late).rejects.toMatchObject({ status: 409, code: 'DRAFT_CHANGED' });
    const begun = { version, step: 'loss', notice: { loss: { description: 'another loss' } } };
    await saveDraft(w.drafts, () => filingKey)(customerId, begun, context.occurredAt);
    await w.file();
    expect((await showDraft(w.drafts)(customerId)).draft).toMatchObject({ notice: begun.notice });
  });

  it('keeps the draft if the notice was refused', async () => {
    const w = await world();
    await w.file();
    await saveDraft(w.drafts, () => filingKey)(
      customerId,
      { version: 0, step: 'loss', notice: {} },
      context.occurredAt,
    );
    await expect(w.file(notice('2026-04-30'))).rejects.toMatchObject({ status: 409 });
    expect((await showDraft(w.drafts)(customerId)).draft).toBeDefined();
  });

  it('drops the draft even if a tab saves it at the same moment', async () => {
    const w = await world();
    const save = saveDraft(w.drafts, () => filingKey);
    await save(customerId, { version: 0, step: 'loss', notice: {} }, context.occurredAt);
    const saving = save(customerId, { version: 1, step: 'driver', notice: {} }, context.occurredAt).catch(
      () => undefined,
    );
    await Promise.all([w.file(), saving]);
    expect((await showDraft(w.drafts)(customerId)).draft).toBeUndefined();
  });
});
