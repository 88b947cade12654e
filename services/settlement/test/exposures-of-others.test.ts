import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { exposureClosed, exposureOpened, finalized, ledgerWorld, opened, paid } from './ledger-under-test.ts';
import { indexes } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => ledgerWorld(tables);

describe('an injury, or the property of others', () => {
  it.each([
    ['bodily-injury', 2_000_000],
    ['property-damage', 600_000],
  ] as const)(
    'is reserved at its own average beside the own damage, and released when it is closed: %s',
    async (kind, average) => {
      const { tellAll, show } = await world();
      await tellAll(opened(), exposureOpened(kind));
      expect((await show()).balance).toMatchObject({
        incurredCents: 350_000 + average,
        outstandingCents: 350_000 + average,
      });
      expect((await show()).exposures.find(({ exposure }) => exposure === kind)).toMatchObject({
        outstandingCents: average,
      });
      await tellAll(finalized(), paid());
      expect((await show()).balance).toMatchObject({
        incurredCents: 382_000 + average,
        outstandingCents: average,
        paidCents: 382_000,
      });
      await tellAll(exposureClosed(kind));
      const { balance, entries } = await show();
      expect(balance).toMatchObject({ incurredCents: 382_000, outstandingCents: 0, paidCents: 382_000 });
      expect(entries.filter(({ exposure }) => exposure === kind)).toMatchObject([
        {
          what: 'exposure-opened',
          lines: [{ account: 'losses-incurred', debitCents: average }, { creditCents: average }],
        },
        {
          what: 'exposure-closed',
          lines: [{ account: 'loss-reserve', debitCents: average }, { creditCents: average }],
        },
      ]);
    },
  );

  it('ends at zero in whatever order and however often its events come, and is reserved again when it is reopened', async () => {
    const { tellAll, show } = await world();
    const closing = exposureClosed('bodily-injury');
    await tellAll(closing, exposureOpened('bodily-injury'), closing, exposureOpened('bodily-injury'));
    expect((await show()).balance).toMatchObject({ incurredCents: 0, outstandingCents: 0 });
    await tellAll(exposureOpened('bodily-injury', { minute: 50 }));
    expect((await show()).balance).toMatchObject({ incurredCents: 2_000_000, outstandingCents: 2_000_000 });
  });
});
