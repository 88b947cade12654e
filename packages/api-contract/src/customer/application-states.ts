/** How far an application has come. A rejected one may be corrected and sent again. */
export const applicationStates = ['submitted', 'accepted', 'rejected'] as const;
export type ApplicationState = (typeof applicationStates)[number];
