import { atEveryCrash, type Crash } from '@claimstream/test-drive';
import { addNote, listNotes } from '../src/application/note-on-claim.ts';
import { adjuster, type ClaimsAtWork, insuredAdjuster, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, customerId } from './example-claims.ts';
import { at, colleague, filesOf, tablesOfTests, timelineOf } from './files-at-work.ts';

const tables = tablesOfTests();
const world = () => reviewedClaim(tables());
const text = 'The body shop calls back on Thursday.';
const note = (w: ClaimsAtWork, so: object = {}, crash?: Crash) => {
  const files = filesOf(w);
  const given = { text, by: adjuster.sub, at, idempotencyKey: 'key-of-the-note', ...so };
  return addNote(crash ? crash.methods(files) : files, w.claims)(claimId, given);
};
const notes = (w: ClaimsAtWork, limit = 50, cursor?: string, askedBy = adjuster.sub) =>
  listNotes(filesOf(w), w.claims)(claimId, askedBy, { limit, cursor });

describe('a note on a claim', () => {
  it('is stored with its author and moment, is on the timeline, and changes no version', async () => {
    const w = await world();
    const { version } = await w.show();
    const kept = await note(w);
    expect(kept).toMatchObject({ text, by: adjuster.sub, at });
    expect(await notes(w)).toEqual({ notes: [kept] });
    expect((await timelineOf(w)).at(-1)).toEqual({ at, what: 'note', who: 'staff', by: adjuster.sub, why: text });
    expect((await w.show()).version).toBe(version);
  });

  it('is the same one under the same key, and refused with another text', async () => {
    const w = await world();
    const kept = await note(w);
    expect(await note(w, { at: '2026-05-04T00:00:00.000Z' })).toEqual(kept);
    await expect(note(w, { text: 'Another.' })).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
    await note(w, { by: colleague }); // a key is one person's
    expect((await notes(w)).notes).toHaveLength(2);
    expect((await timelineOf(w)).filter(({ what }) => what === 'note')).toHaveLength(2);
  });

  it('comes with the others in pages, newest first', async () => {
    const w = await world();
    for (const hour of ['10', '12', '11']) {
      await note(w, { text: hour, at: `2026-05-03T${hour}:00:00.000Z`, idempotencyKey: `key-${hour}` });
    }
    const first = await notes(w, 2);
    expect(first.notes.map((one) => one.text)).toEqual(['12', '11']);
    const second = await notes(w, 2, first.next);
    expect(second.notes.map((one) => one.text)).toEqual(['10']);
    expect(second.next).toBeUndefined();
    await expect(notes(w, 2, 'x')).rejects.toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
  });

  it('is never seen by the customer, and staff add none to their own claim', async () => {
    const w = await world();
    await note(w);
    expect(JSON.stringify(await w.show(insuredAdjuster))).not.toContain('body shop');
    await expect(notes(w, 50, undefined, customerId)).rejects.toMatchObject({ status: 404 });
    await expect(timelineOf(w, customerId)).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    await expect(note(w, { by: customerId })).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
  });

  it('is stored once, whatever crashes', async () => {
    expect(await atEveryCrash(world, (w, crash) => note(w, {}, crash), outcome)).toBe(4);
  });
});
