/**
 * The provider's name for a payee: an opaque token under which the customer registered their bank details. It is derived from the
 * customer's id, so that no bank details ever pass through here.
 */
export function payeeToken(customerId: string): string {
  return `payee_${customerId.replaceAll('-', '')}`;
}

/** The provider's name for the lienholder of a claim's car: finance staff register the lienholder's account under this token. */
export function lienholderToken(claimId: string): string {
  return `payee_lien${claimId.replaceAll('-', '')}`;
}
