import { randomUUID } from 'node:crypto';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { Platform } from '@claimstream/runner';

type Attribute = { S: string } | { L: { S: string }[] } | object;

/**
 * Puts copies of a claim in review before it in the work queue, a minute apart, as if that many people had filed one like it.
 * @param reasonOf the reason of a copy, by its index in order of waiting time
 * @returns the numbers of the copies, longest waiting first
 */
export async function queueCopies(
  { cloud }: Platform,
  claimId: string,
  count: number,
  reasonOf: (index: number) => string,
): Promise<string[]> {
  const call = (verb: string, input: object) =>
    cloud.kernel.call({ kind: 'operator' }, 'dynamodb', verb, { TableName: table, ...input });
  const table = cloud.resource('claimstream-claims-dev', 'Table').physicalId;
  const { Item } = await call('GetItem', { Key: { pk: { S: `CLAIM#${claimId}` }, sk: { S: 'CLAIM' } } });
  const { outbox: _published, ...claim } = Item as Record<string, Attribute>;
  const first = Date.parse((claim.opensk as { S: string }).S) - count * 60_000;
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const [index, id] of ids.entries()) {
    const since = { S: new Date(first + index * 60_000).toISOString() };
    const copy = {
      ...claim,
      pk: { S: `CLAIM#${id}` },
      claimId: { S: id },
      reasons: { L: [{ S: reasonOf(index) }] },
      filedAt: since,
      customersk: since,
      reviewRequestedAt: since,
      opensk: since,
    };
    await call('PutItem', { Item: copy });
  }
  return ids.map(claimNumberOf);
}
