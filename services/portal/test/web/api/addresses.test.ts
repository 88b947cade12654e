import { parameterNames } from '@claimstream/portal-hosting';
import { ownerOf } from '../../../src/web/api/addresses.ts';

it('has an address for the API of each service that the pages call', () => {
  const known = parameterNames('dev').flatMap((name) => /\/api\/(\w+)$/.exec(name)?.[1] ?? []);
  expect([...new Set(Object.values(ownerOf))].filter((owner) => !known.includes(owner))).toEqual([]);
});
