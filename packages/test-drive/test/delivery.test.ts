import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { deliver, until } from '../src/index.ts';

const data = ClaimClosed.samples[0]!;

describe('a delivery in a test', () => {
  /** The events that a handler gets from deliveries under these tags. */
  const heard = async (...tags: (string | undefined)[]) => {
    const seen: { id: string; data: unknown; causationId: string }[] = [];
    for (const tag of tags)
      await deliver(
        async (event, context) =>
          void seen.push({ ...event.metadata, data: event.data, causationId: context.causationId }),
        ClaimClosed,
        data,
        tag,
      );
    return seen;
  };

  it('is the same event under the same tag, and another under another', async () => {
    const [one, again, other] = await heard('one', 'one', 'other');
    expect(again!.id).toBe(one!.id);
    expect(other!.id).not.toBe(one!.id);
  });

  it('makes its event the causation of those that follow', async () => {
    const [only] = await heard(undefined);
    expect(only).toMatchObject({ data, causationId: only!.id });
  });

  it('is refused where the data does not meet the contract', async () => {
    const wrong = { ...data, outcome: 'forgotten' } as unknown as typeof data;
    await expect(deliver(async () => {}, ClaimClosed, wrong)).rejects.toThrow('outcome');
  });

  it('throws what its handler throws', async () => {
    const broken = async () => {
      throw new Error('not now');
    };
    await expect(deliver(broken, ClaimClosed, data)).rejects.toThrow('not now');
  });
});

describe('waiting', () => {
  it('ends with the first truthy value', async () => {
    const answers = [undefined, false, 'here', 'later'] as const;
    let looks = 0;
    expect(await until<string>(async () => answers[looks++])).toBe('here');
    expect(looks).toBe(3);
  });

  it('ends with an error that names the condition', async () => {
    await expect(until(async () => undefined, 0)).rejects.toThrow(
      /^Nothing came of async \(\) ?=> ?undefined within 0 s$/,
    );
  });
});
