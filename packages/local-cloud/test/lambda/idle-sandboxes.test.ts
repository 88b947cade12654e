import { IdleSandboxes } from '../../src/services/lambda/sandbox/idle-sandboxes.ts';

it('IdleSandboxes ends the longest idle ones when there are too many', () => {
  const gone: string[] = [];
  const idle = new IdleSandboxes(2);
  const park = (name: string) => {
    const leave = (): void => {
      gone.push(name);
      idle.remove(leave);
    };
    idle.add(leave);
    return leave;
  };
  const first = park('first');
  park('second');
  idle.remove(first);
  park('third');
  expect(gone).toEqual([]);
  park('fourth');
  expect(gone).toEqual(['second']);
});
