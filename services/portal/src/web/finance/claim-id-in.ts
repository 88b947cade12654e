/** The claim id in typed or pasted text, which may be the address of the claim's page; undefined if there is none. */
export const claimIdIn = (typed: string): string | undefined =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(typed.toLowerCase())?.[0];
