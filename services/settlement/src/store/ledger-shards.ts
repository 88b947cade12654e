/** The shards of a month's entries, because one partition takes 1,000 writes a second at most. */
export const shards = [...'0123456789abcdef'];

/** The shard of a claim: the first digit of its id, which is a hash. */
export const shardOf = (claimId: string): string => claimId.charAt(0).toLowerCase();
