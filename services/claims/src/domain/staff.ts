/** Groups whose members see the claims of others. */
const staff = ['adjusters', 'supervisors', 'siu'];

export const isStaff = ({ groups }: { groups: readonly string[] }): boolean =>
  groups.some((group) => staff.includes(group));
