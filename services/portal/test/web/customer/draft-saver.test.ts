import { ApiProblem } from '../../../src/web/api/problem.ts';
import { draftSaver, type Saving } from '../../../src/web/customer/report/draft-saver.ts';

type Save = Parameters<typeof draftSaver>[0]['save'];
const draft = (description: string) => ({ step: 'what', notice: { loss: { description } } });

/** A saver with a server that keeps one draft; `answer` decides about each write. */
function saverOver(answer: Save) {
  const told: Saving['is'][] = [];
  const saver = draftSaver({ version: 3, save: answer, tell: ({ is }) => told.push(is) });
  return { saver, told };
}

describe('a draft saver', () => {
  it('writes over the version that it wrote last, and knows the key for filing', async () => {
    const versions: number[] = [];
    const { saver, told } = saverOver(async ({ version }) => {
      versions.push(version);
      return { version: version + 1, filingKey: 'key', savedAt: '2026-03-02T09:31:00.000Z' };
    });
    await saver.keep(draft('a'));
    await saver.keep(draft('b'));
    expect(versions).toEqual([3, 4]);
    expect(saver.filingKey()).toBe('key');
    expect(told).toEqual(['saving', 'saved', 'saving', 'saved']);
  });

  it('writes one at a time, and only the newest of the changes made meanwhile', async () => {
    const written: (string | undefined)[] = [];
    let finish = () => {};
    const first = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { saver } = saverOver(async ({ version, notice }) => {
      written.push(notice.loss?.description);
      if (written.length === 1) await first;
      return { version: version + 1, filingKey: 'key', savedAt: '2026-03-02T09:31:00.000Z' };
    });
    const all = [saver.keep(draft('a')), saver.keep(draft('b')), saver.keep(draft('c'))];
    expect(written).toEqual(['a']);
    finish();
    await Promise.all(all);
    expect(written).toEqual(['a', 'c']);
  });

  it('does not write a saved draft again', async () => {
    let writes = 0;
    const { saver } = saverOver(async ({ version }) => {
      writes++;
      return { version: version + 1, filingKey: 'key', savedAt: '2026-03-02T09:31:00.000Z' };
    });
    await saver.keep(draft('a'));
    await saver.keep(draft('a'));
    expect(writes).toBe(1);
  });

  it('saves a failed draft with the next try', async () => {
    let online = false;
    const { saver, told } = saverOver(async ({ version }) => {
      if (!online) throw new TypeError('Failed to fetch');
      return { version: version + 1, filingKey: 'key', savedAt: '2026-03-02T09:31:00.000Z' };
    });
    await saver.keep(draft('a'));
    online = true;
    await saver.keep(draft('a'));
    expect(told).toEqual(['saving', 'not-saved', 'saving', 'saved']);
  });

  it('writes nothing over another window until the user chooses', async () => {
    const versions: number[] = [];
    const { saver, told } = saverOver(async ({ version }) => {
      versions.push(version);
      if (version < 9) throw new ApiProblem(409, { title: 'DRAFT_CHANGED' });
      return { version: version + 1, filingKey: 'key', savedAt: '2026-03-02T09:31:00.000Z' };
    });
    await saver.keep(draft('a'));
    await saver.keep(draft('b'));
    expect(told).toEqual(['saving', 'conflict']);
    saver.goOnFrom(9);
    await saver.keep(draft('b'));
    expect(versions).toEqual([3, 9]);
    expect(told.at(-1)).toBe('saved');
  });
});
