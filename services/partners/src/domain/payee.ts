/**
 * The payee as the provider knows them: an opaque token that the customer's bank details were registered under.
 * Derived from the customer's id, so that no bank detail ever passes through here.
 */
export function payeeToken(customerId: string): string {
  return `payee_${customerId.replaceAll('-', '')}`;
}

/** The lienholder of a claim's car as the provider knows them: staff of finance register their account there under this token. */
export function lienholderToken(claimId: string): string {
  return `payee_lien${claimId.replaceAll('-', '')}`;
}
