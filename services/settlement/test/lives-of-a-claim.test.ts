import { balanceOf as booksOf } from '../src/domain/ledger/ledger-view.ts';
import { balanceOf } from '../src/domain/settlement-account.ts';
import { claimWithALife } from './claim-with-a-life.ts';

const SEEDS = 300;
const STEPS = 100;

/** The money of a claim after everything about it was delivered and decided, and how it should be. */
async function money(seed: number) {
  const claim = await claimWithALife(seed, STEPS);
  const failed = await claim.live().catch((error: unknown) => String(error));
  const accounts = (await claim.settlements()).map(({ ledger }) => balanceOf(ledger));
  const books = booksOf(await claim.exposures());
  const arrivedCents = claim.arrivedCents();
  const is = {
    failed,
    accounts: accounts.reduce((sum, { paidCents }) => sum + paidCents, 0),
    outstanding: accounts.reduce((sum, { outstandingCents }) => sum + outstandingCents, 0),
    books: [books.incurredCents, books.paidCents, books.outstandingCents],
    overTheLoss: arrivedCents > Math.max(...claim.wholes),
    underTheLoss: !claim.isReleased() && arrivedCents < claim.wholes.at(-1)!,
  };
  const should = {
    ...{ failed: undefined, accounts: arrivedCents, outstanding: 0, books: [arrivedCents, arrivedCents, 0] },
    ...{ overTheLoss: false, underTheLoss: false },
  };
  return { is, should, history: claim.history };
}

it('pays each loss once and to the end, whatever happens in which order', async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { is, should, history } = await money(seed);
    try {
      expect(is).toEqual(should);
    } catch (error) {
      throw new Error(`Seed ${seed}: ${history.join('\n')}\n${(error as Error).message}`);
    }
  }
}, 60_000);
