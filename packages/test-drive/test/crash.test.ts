import { atEveryCrash } from '../src/index.ts';

interface World {
  balance: number;
  paid: Set<string>;
}
const world = (): World => ({ balance: 0, paid: new Set() });
const outcome = ({ balance }: World) => balance;

describe('a crash at every place', () => {
  it('is survived by work that records its progress', async () => {
    const places = await atEveryCrash(
      world,
      async (bank, crash) => {
        const pay = crash.around(async () => {
          if (!bank.paid.has('1')) bank.balance += 100;
          bank.paid.add('1');
        });
        await pay();
        await crash.methods({ tell: async () => undefined }).tell();
      },
      outcome,
    );
    expect(places).toBe(4);
  });

  it('is not survived by work that pays again', async () => {
    const payAgain = atEveryCrash(
      world,
      async (bank, crash) => {
        await crash.around(async () => {
          bank.balance += 100;
        })();
      },
      outcome,
    );
    await expect(payAgain).rejects.toThrow('After a crash at place 2: 200 instead of 100');
  });

  it('is not survived by work that records its progress too early', async () => {
    const forget = atEveryCrash(
      world,
      async (bank, crash) => {
        if (bank.paid.has('1')) return;
        bank.paid.add('1');
        await crash.around(async () => {
          bank.balance += 100;
        })();
      },
      outcome,
    );
    await expect(forget).rejects.toThrow('After a crash at place 1: 0 instead of 100');
  });

  it('does not hide other failures', async () => {
    const broken = atEveryCrash(
      world,
      async () => {
        throw new TypeError('broken');
      },
      outcome,
    );
    await expect(broken).rejects.toThrow('broken');
  });
});
