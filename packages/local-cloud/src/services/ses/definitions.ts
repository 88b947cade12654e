/** Identities and configuration sets of the deployed templates. */
export interface Definitions {
  /** Each with the resources that declare it: on this machine, stages share their sending domain. */
  identities: Map<string, Set<string>>;
  configurationSets: Set<string>;
}

/** The identity that sends for `address`: the address if declared, else its domain if declared, else the address. */
export function sendingIdentity({ identities }: Definitions, address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return !identities.has(address) && identities.has(domain) ? domain : address;
}
