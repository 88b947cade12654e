import type { Cloud } from '@claimstream/local-cloud';

/** The cloud's warnings and errors, such as a call that IAM refused; without alarms, which a test's faults and time leaps may set off. */
export const complaints = (cloud: Pick<Cloud, 'notices'>) =>
  cloud.notices().filter(({ level, fields }) => level !== 'info' && fields?.alarm === undefined);
