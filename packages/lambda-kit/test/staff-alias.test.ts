import { deriveId, staffAlias } from '../src/index.ts';

it('the alias of a member of staff is the same on one claim, different on each claim, and unique', () => {
  const [claim, other] = [deriveId('claim', '1'), deriveId('claim', '2')];
  const [ada, grace] = [deriveId('person', 'ada'), deriveId('person', 'grace')];
  expect(staffAlias(claim, ada)).toBe(staffAlias(claim, ada));
  expect(new Set([staffAlias(claim, ada), staffAlias(other, ada), staffAlias(claim, grace), ada]).size).toBe(4);
});
