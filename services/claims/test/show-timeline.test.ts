import { contextOf } from '@claimstream/test-drive';
import { closeExposure, openExposure } from '../src/application/handle-exposure.ts';
import { keepClocks } from '../src/application/keep-clocks.ts';
import { addNote } from '../src/application/note-on-claim.ts';
import { showTimeline } from '../src/application/show-timeline.ts';
import { sweepDeadlines } from '../src/application/sweep-deadlines.ts';
import { writeLetter } from '../src/application/write-letter.ts';
import { fileEntriesOf } from '../src/domain/claim.ts';
import { ClockFiles } from '../src/store/clock-files.ts';
import { entryChange } from '../src/store/file-entries.ts';
import { adjuster, type ClaimsAtWork, deniedClaim, paidClaim, reviewedClaim } from './claims-at-work.ts';
import { claimId, customerId, policyId } from './example-claims.ts';
import { at, filesOf, tablesOfTests, timelineOf } from './files-at-work.ts';

const tables = tablesOfTests();
const by = adjuster.sub;

async function pagesOf(w: ClaimsAtWork, limit: number) {
  const pages: unknown[][] = [];
  let cursor: string | undefined;
  do {
    const { entries, next } = await showTimeline(filesOf(w), w.claims)(claimId, by, { limit, cursor });
    pages.push(entries);
    cursor = next;
  } while (cursor);
  return pages;
}

describe('the timeline of a claim', () => {
  it('says who did what, and why, from the notice to the payment', async () => {
    const w = await paidClaim(tables());
    expect((await timelineOf(w)).map(({ what, who, by: sub }) => [what, who, sub])).toEqual(
      expect.arrayContaining([
        ['requested', 'customer', undefined],
        ['accepted', 'rules', undefined],
        ['evidence', 'rules', undefined],
        ['fraud-result', 'rules', undefined],
        ['review', 'rules', undefined],
        ['assessed', 'staff', by],
        ['settled', 'rules', undefined],
        ['paid', 'rules', undefined],
        ['closed', 'rules', undefined],
      ]),
    );
    expect(await timelineOf(w)).toHaveLength((await w.claim()).timeline.length);
  });

  it('keeps the words of each decision after it was changed', async () => {
    const w = await deniedClaim(tables());
    await w.object('The dent is new.');
    const of = async (event: string) => (await timelineOf(w)).filter(({ what }) => what === event);
    expect(await of('denied')).toMatchObject([
      { who: 'staff', by, reasons: ['PRIOR_DAMAGE'], why: 'Rust in the dent.' },
    ]);
    expect(await of('objected')).toMatchObject([{ who: 'customer', why: 'The dent is new.' }]);
    expect(await of('objected')).not.toMatchObject([{ by: expect.anything() }]);
  });

  it('has later changes by people with their reasons', async () => {
    const w = await paidClaim(tables());
    await w.revise('supplement', {
      decision: { decision: 'approve', severity: 'moderate', estimateCents: 900_000 },
      reason: 'The frame.',
    });
    const after = await timelineOf(w);
    expect(after.filter(({ what }) => what === 'supplement')).toMatchObject([{ who: 'staff', by, why: 'The frame.' }]);
    await w.declined(2, 'APPROVAL_DECLINED');
    expect((await timelineOf(w)).filter(({ what }) => what === 'declined')).toMatchObject([
      { who: 'staff', reasons: ['APPROVAL_DECLINED'] },
    ]);
  });

  it('has exposures with their kind and notes, and the customer’s withdrawal', async () => {
    const w = await reviewedClaim(tables());
    const given = { kind: 'bodily-injury', by } as const;
    await openExposure(w.claims)(claimId, { ...given, note: 'A sore neck.' }, contextOf('opened'));
    const closed = { ...contextOf('closed'), occurredAt: '2026-05-09T00:00:00.000Z' };
    await closeExposure(w.claims)(claimId, { ...given, note: 'It healed.' }, closed);
    await w.withdraw();
    const entries = await timelineOf(w);
    const of = (event: string) => entries.filter(({ what }) => what === event);
    expect(of('exposure-opened')).toMatchObject([{ who: 'staff', by, exposure: 'bodily-injury', why: 'A sore neck.' }]);
    expect(of('exposure-closed')).toMatchObject([{ who: 'staff', by, exposure: 'bodily-injury', why: 'It healed.' }]);
    expect(of('withdrawn')).toMatchObject([{ who: 'customer' }]);
  });

  it('has letters and deadlines, written in the same write as their facts', async () => {
    const w = await reviewedClaim(tables());
    const files = new ClockFiles(w.fresh.table);
    const known = {
      policy: async () => ({ item: { terms: { customerId, state: 'CA', timeZone: 'America/Los_Angeles' } } }),
    };
    const metadata = { occurredAt: '2026-05-02T18:00:00.000Z' };
    const context = { ...contextOf('told'), ...metadata };
    const keep = keepClocks(files, { ...known, get: w.claims.get.bind(w.claims) } as never);
    const data = { claimId, customerId, policyId, lossDate: '2026-05-01' };
    await keep.requested({ data, metadata } as never, context);
    await keep.accepted({ data, metadata } as never, context);
    await keep.accepted({ data, metadata } as never, context);
    await keep.photoRead({ data: { ...data, reading: { kind: 'damage' } }, metadata } as never, context);
    const sweep = sweepDeadlines(
      files,
      { ...known, get: w.claims.get.bind(w.claims) } as never,
      () => {},
      async () => {},
    );
    for (const day of ['2026-06-05', '2026-06-05', '2026-06-13']) await sweep(new Date(`${day}T18:00:00.000Z`));
    const told = (await timelineOf(w)).filter(({ what }) => what === 'letter' || what.startsWith('deadline'));
    const [first, ...others] = told;
    expect(first).toMatchObject({ what: 'letter', who: 'rules', letter: 'acknowledgement' });
    expect(others).toContainEqual(expect.objectContaining({ what: 'letter', letter: 'status' }));
    for (const what of ['deadline-reminded', 'deadline-breached']) {
      const decide = others.filter((entry) => entry.what === what && entry.deadline === 'decide');
      expect(decide).toMatchObject([{ who: 'rules', dueOn: '2026-06-11' }]);
    }
  });

  it('is one write with each change of the claim, and only the file shows who acted', async () => {
    const w = await paidClaim(tables());
    const kinds = (await w.fresh.items()).map(({ pk, sk }) => `${pk.split('#')[0]} ${sk.split('#')[0]}`);
    expect(kinds).toContain('CLAIM CLAIM');
    expect(kinds).not.toContain('CLAIM TIMELINE');
    for (const viewer of [adjuster, { sub: customerId, groups: [] }]) {
      const { timeline } = await w.show(viewer);
      for (const entry of timeline)
        expect(['at', 'what', 'reasons']).toEqual(expect.arrayContaining(Object.keys(entry)));
    }
  });

  it('has the entries of older claims, stored beside the claim, each once among the newer ones', async () => {
    const w = await reviewedClaim(tables());
    const expected = await timelineOf(w);
    const { item, version } = (await w.claims.get(claimId))!;
    const older = fileEntriesOf(item);
    await w.fresh.table.writeAll(older.map((entry) => entryChange(claimId, entry)));
    const timeline = item.timeline.map(({ at, what, reasons }) => ({ at, what, reasons }));
    await w.claims.update({ ...item, timeline }, version);
    expect(await timelineOf(w)).toEqual(expected);
    await addNote(filesOf(w), w.claims)(claimId, { text: 'Called.', by, at, idempotencyKey: 'called' });
    await w.withdraw();
    const whole = await timelineOf(w);
    const told = (entries: typeof whole) => entries.map(({ what }) => what);
    expect(told(whole).sort()).toEqual([...told(expected), 'note', 'withdrawn'].sort());
    expect((await pagesOf(w, 2)).flat().reverse()).toEqual(whole);
  });

  it('has a letter once, also one whose entry was written with it, and in pages at its place', async () => {
    const w = await reviewedClaim(tables());
    const letterOf = (day: string) => {
      const context = { ...contextOf(day), occurredAt: `${day}T18:00:00.000Z` };
      const file = { ...{ claimId, customerId, policyId }, correlationId: claimId };
      return writeLetter(
        { ...file, milestones: {}, statusLetters: [], notes: {} },
        { kind: 'status', waitsFor: 'person', noticeOfAvailability: false },
        context,
      ).letter;
    };
    const put = (sk: string, item: object) =>
      w.fresh.table.write({ key: { pk: `CLAIM#${claimId}`, sk }, item: { ...item }, expect: 'absent' });
    const former = letterOf('2026-06-01');
    const { at, letterId } = former;
    await put(`LETTER#${at}#${letterId}`, former);
    await put(`TIMELINE#${at}#${letterId}`, { at, what: 'letter', who: 'rules', letter: 'status' });
    for (const day of ['2020-01-01', '2026-06-03', '2026-06-02']) {
      const letter = letterOf(day);
      await put(`LETTER#${letter.letterId}`, letter);
    }
    const whole = await timelineOf(w);
    const letters = whole.filter(({ what }) => what === 'letter');
    expect(letters.map((entry) => entry.at.slice(0, 10))).toEqual([
      '2020-01-01',
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
    ]);
    expect(whole.map((entry) => entry.at)).toEqual(whole.map((entry) => entry.at).sort());
    expect((await pagesOf(w, 2)).flat()).toEqual([...whole].reverse());
  });

  it('comes in pages, newest first, and does not exist for an unknown claim', async () => {
    const w = await paidClaim(tables());
    const show = showTimeline(filesOf(w), w.claims);
    expect((await pagesOf(w, 4)).map(({ length }) => length)).toEqual([4, 4, 1]);
    await expect(show(policyId, by, { limit: 4 })).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
  });
});
