import type { Cloud } from '@claimstream/local-cloud';

/** What the cloud complained of, such as a call that IAM refused. Alarms are none: faults that a test provokes, and time that it leaps, may ring them. */
export const complaints = (cloud: Pick<Cloud, 'notices'>) =>
  cloud.notices().filter(({ level, fields }) => level !== 'info' && fields?.alarm === undefined);
