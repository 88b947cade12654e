/** The id of a claim in what was typed or pasted, which may be the address of its page; undefined where there is none. */
export const claimIdIn = (typed: string): string | undefined =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(typed.toLowerCase())?.[0];
