/** The parts that all events share. Import the events one by one from `@claimstream/events-schema/<owner>/<event>`. */
export { createEvent, type OutgoingEvent } from './create-event.ts';
export type { DataOf, EventContract, EventOf } from './define-event.ts';
export type { Colour, DocumentKind, Severity } from './fields.ts';
export * as fields from './fields.ts';
export { EventContext, Metadata } from './metadata.ts';
export { type PersonalDataClass, personalDataClasses, personalFieldNames } from './personal-data.ts';
