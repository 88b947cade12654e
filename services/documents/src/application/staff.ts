/** The caller of an API, from their access token. */
export interface Caller {
  sub: string;
  groups: readonly string[];
}

const staff = ['adjusters', 'supervisors', 'siu'];

/** Whether the caller may see other people's documents for the insurer. */
export const isStaff = ({ groups }: Caller): boolean => groups.some((group) => staff.includes(group));
