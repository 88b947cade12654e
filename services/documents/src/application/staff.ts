/** Who calls an API, as their access token says. */
export interface Caller {
  sub: string;
  groups: readonly string[];
}

const staff = ['adjusters', 'supervisors', 'siu'];

/** Whether the caller looks at documents of others for the insurer. */
export const isStaff = ({ groups }: Caller): boolean => groups.some((group) => staff.includes(group));
