import { atEveryCrash, type FreshTable, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { dropDraft } from '../src/application/drop-draft.ts';
import { saveDraft } from '../src/application/save-draft.ts';
import { showDraft } from '../src/application/show-draft.ts';
import { Drafts } from '../src/store/drafts.ts';
import { customerId } from './example-claims.ts';

const filingKey = '2b6f0cc9-04d1-4a0b-8f35-5f6c5b8d1e77';
const at = '2026-05-02T12:00:00.000Z';
const loss = (description: string) => ({ step: 'loss', notice: { loss: { description } } });

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const desk = (fresh: FreshTable) => {
  const drafts = new Drafts(fresh.table);
  return {
    fresh,
    drafts,
    show: () => showDraft(drafts)(customerId),
    save: (version: number, draft: ReturnType<typeof loss>, newKey = () => filingKey) =>
      saveDraft(drafts, newKey)(customerId, { version, ...draft }, at),
    drop: () => dropDraft(drafts)(customerId),
  };
};
const begin = async () => desk(await tables.fresh());

describe('a draft of a notice', () => {
  it('is shown as it was saved, under the key for its filing', async () => {
    const { show, save } = await begin();
    expect(await show()).toEqual({ version: 0, draft: undefined });
    expect(await save(0, loss('A d'))).toEqual({ version: 1, filingKey, savedAt: at });
    expect(await save(1, loss('A deer'), () => 'another')).toMatchObject({ version: 2, filingKey });
    expect(await show()).toEqual({ version: 2, draft: { ...loss('A deer'), filingKey, savedAt: at } });
  });

  it('is refused from a tab that is behind, and nothing changes', async () => {
    const { show, save } = await begin();
    await save(0, loss('in the first tab'));
    const refused = { status: 409, code: 'DRAFT_CHANGED' };
    await expect(save(0, loss('in the second tab'))).rejects.toMatchObject(refused);
    await expect(save(7, loss('in the second tab'))).rejects.toMatchObject(refused);
    expect((await show()).draft).toMatchObject(loss('in the first tab'));
  });

  it('is saved by one of two tabs that save at the same moment', async () => {
    const { save, show } = await begin();
    await save(0, loss(''));
    const both = await Promise.allSettled([save(1, loss('one')), save(1, loss('two'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await show()).version).toBe(2);
  });

  it('does not change when it is sent again because its answer was lost', async () => {
    const { save } = await begin();
    await save(0, loss('A deer'));
    expect(await save(0, loss('A deer'))).toMatchObject({ version: 1, filingKey });
  });

  it('is gone for every tab once it was dropped; the next one has a key of its own', async () => {
    const { show, save, drop, fresh } = await begin();
    await save(0, loss('A deer'));
    await drop();
    await drop();
    expect(JSON.stringify(await fresh.items())).not.toContain('deer');
    expect(await show()).toEqual({ version: 2, draft: undefined });
    await expect(save(1, loss('A deer again'))).rejects.toMatchObject({ status: 409 });
    const next = 'd5a5c3f2-6a0e-4f43-9a63-0f3c1c1f7a11';
    expect(await save(2, loss('A fox'), () => next)).toMatchObject({ version: 3, filingKey: next });
  });

  it('expires after 90 days if nobody finishes it', async () => {
    const { save, fresh } = await begin();
    await save(0, loss('A deer'));
    expect((await fresh.items())[0]!.expiresAt).toBe(Date.parse('2026-07-31T12:00:00.000Z') / 1000);
  });

  it('survives a crash at every place', async () => {
    const save = (w: Awaited<ReturnType<typeof begin>>, crash: never) =>
      saveDraft((crash as any).methods(w.drafts), () => filingKey)(customerId, { version: 0, ...loss('A deer') }, at);
    expect(await atEveryCrash(begin, save as never, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(4);
  });
});
