import { attemptEach } from '../src/index.ts';

describe('attemptEach', () => {
  const failing = (...broken: string[]) => {
    const done: string[] = [];
    const work = async (item: string) => {
      if (broken.includes(item)) throw new Error(`${item} is broken`);
      done.push(item);
    };
    return { done, work };
  };

  it('goes on after a failed item, and throws its failure at the end', async () => {
    const { done, work } = failing('b');
    await expect(attemptEach(['a', 'b', 'c'], 'things', work)).rejects.toThrow('b is broken');
    expect(done).toEqual(['a', 'c']);
  });

  it('throws several failures as one error, which says how many', async () => {
    const { work } = failing('a', 'c');
    await expect(attemptEach(['a', 'b', 'c'], 'things', work)).rejects.toMatchObject({
      message: '2 things failed',
      errors: [{ message: 'a is broken' }, { message: 'c is broken' }],
    });
  });

  it('requests the next item once the one before is done', async () => {
    const { done, work } = failing();
    async function* growing() {
      while (done.length < 3) yield `after ${done.length}`;
    }
    await attemptEach(growing(), 'things', work);
    expect(done).toEqual(['after 0', 'after 1', 'after 2']);
  });
});
