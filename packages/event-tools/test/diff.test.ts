import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ScratchRepository } from './scratch-repository.ts';

const FINALIZED = 'events-schema/src/settlement/settlement-finalized.ts';
const USE_CASE = 'services/claims/src/application/record-settlement.ts';
const HANDLER = 'services/claims/src/functions/record-settlement.ts';
const CLOCKS = ['services/claims/src/functions/keep-clocks.ts', 'services/claims/src/application/keep-clocks.ts'];
const renamed = (text: string) => text.replaceAll('payoutCents', 'paidOutCents');

describe('npm run contracts -- diff', () => {
  let repository: ScratchRepository;
  beforeAll(() => {
    repository = new ScratchRepository(['claims', 'notifications', 'settlement']);
  });
  afterAll(() => repository[Symbol.dispose]());
  afterEach(() => {
    repository.git('checkout', '--quiet', '--force', 'main');
  });

  it('names the consumers that a renamed field breaks, even if they changed along with it', () => {
    repository.git('checkout', '--quiet', '-b', 'rename');
    repository.edit(FINALIZED, renamed);
    repository.edit(USE_CASE, renamed);
    repository.commit('call it otherwise');
    const { status, lines } = repository.contracts('diff');
    expect(lines).toEqual([
      'BREAKING Settlement.Finalized payoutCents required field removed, renamed? to paidOutCents; breaks consumers deployed earlier -> claims/keepClocks, claims/recordSettlement, notifications/notifyCustomer, settlement/postEntries',
      'BREAKING Settlement.Finalized paidOutCents required field added, renamed? from payoutCents; breaks earlier messages -> claims/keepClocks, claims/recordSettlement, notifications/notifyCustomer, settlement/postEntries',
    ]);
    expect(status).toBe(1);
  });

  it('names the former consumers of a removed event', () => {
    repository.git('checkout', '--quiet', '-b', 'remove');
    repository.git('rm', '--quiet', FINALIZED);
    repository.git('rm', '--quiet', HANDLER, USE_CASE, ...CLOCKS);
    const { status, lines } = repository.contracts('diff', 'main');
    expect(lines).toEqual([
      'BREAKING Settlement.Finalized (event) removed; breaks earlier messages and breaks consumers deployed earlier -> claims/keepClocks, claims/recordSettlement, notifications/notifyCustomer, settlement/postEntries',
    ]);
    expect(status).toBe(1);
  });

  it('lists compatible changes too, of uncommitted files, and exits with 0', () => {
    repository.edit(FINALIZED, (text) =>
      text.replace('    totalLoss:', "    salvageCents: cents('Worth of the wreck', 1).optional(),\n    totalLoss:"),
    );
    const { status, lines } = repository.contracts('diff');
    expect(lines).toEqual(['COMPATIBLE Settlement.Finalized salvageCents optional field added']);
    expect(status).toBe(0);
  });

  it('compares with the commit where the branch left main, whatever main did since', () => {
    repository.git('checkout', '--quiet', '-b', 'behind');
    repository.git('checkout', '--quiet', 'main');
    repository.git('rm', '--quiet', '-r', 'events-schema/generated/schemas/settlement');
    repository.commit('main moves');
    repository.git('checkout', '--quiet', 'behind');
    expect(repository.contracts('diff')).toMatchObject({ status: 0, lines: [] });
    expect(repository.contracts('diff', 'main').lines).toContain('COMPATIBLE Settlement.Finalized (event) added');
    repository.git('branch', '--force', 'main', 'behind');
  });

  it('reports for each event that its envelope changed, even if only the remote has a main', () => {
    repository.git('checkout', '--quiet', '-b', 'envelope');
    repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    repository.git('branch', '--quiet', '--delete', '--force', 'main');
    const hours = (text: string) => text.replace('z.iso\n    .datetime()', 'z.iso\n    .datetime({ offset: true })');
    repository.edit('events-schema/src/metadata.ts', hours);
    const { status, lines } = repository.contracts('diff');
    repository.git('branch', 'main', 'origin/main');
    const events = readdirSync(join(repository.path, 'events-schema/generated/schemas'), { recursive: true });
    expect(lines).toHaveLength(events.filter((file) => String(file).endsWith('.json')).length);
    expect(lines.filter((line) => !/^BREAKING \S+ metadata\.occurredAt pattern changed/.test(line))).toEqual([]);
    expect(status).toBe(1);
  });

  it('starts from the remote main if that is newer than the local one', () => {
    repository.git('checkout', '--quiet', '-b', 'pulled');
    repository.git('rm', '--quiet', '-r', 'events-schema/generated/schemas/settlement');
    repository.commit('the remote main moves, and the branch has it');
    repository.git('update-ref', 'refs/remotes/origin/main', 'pulled');
    expect(repository.contracts('diff').lines).toContain('COMPATIBLE Settlement.Finalized (event) added');
  });

  it('compares main itself with the commit before', () => {
    repository.edit(FINALIZED, (text) => text.replace("cents('Payout'", "cents('Paid out'"));
    repository.commit('another title');
    expect(repository.contracts('diff')).toMatchObject({
      status: 0,
      lines: ['COMPATIBLE Settlement.Finalized payoutCents title changed'],
    });
  });

  it.each([['no-such-branch'], ['--help'], ['HEAD:services']])(
    'says that %s is not a commit, and exits with 2',
    (ref) => {
      const { status, lines, stderr } = repository.contracts('diff', ref);
      expect([status, lines]).toEqual([2, []]);
      expect(stderr).toContain(`${ref} is not a commit of this repository`);
    },
  );
});
