import { abandoned } from '../src/abandoned-stacks.ts';

it('names the services of this stage whose folders are gone', () => {
  const stacks = ['claimstream-claims-dev', 'claimstream-rental-dev', 'claimstream-rental-qa', 'somebody-elses-dev'];
  expect(abandoned(stacks, ['/repo/services/platform', '/repo/services/claims'], 'dev')).toEqual(['rental']);
});
