import * as z from 'zod';

const wanted = (title: string) => z.boolean().meta({ title, pii: 'none' });

/** Hour and minute of a day, `21:00`. */
const timeOfDay = (title: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ title, pii: 'none' });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // Intl throws here only for an unknown time zone.
    return false;
  }
}

/** The hours without text messages, in the customer's time zone. `from` later than `until` spans midnight; equal times mean no quiet hours. */
export const QuietHours = z.object({
  from: timeOfDay('Quiet from'),
  until: timeOfDay('Quiet until'),
  timeZone: z.string().max(64).refine(isTimeZone, 'is no time zone').meta({ title: 'Time zone', pii: 'none' }),
});
export type QuietHours = z.infer<typeof QuietHours>;

const Texts = z.object({
  decisions: wanted('Decisions about the application and claims'),
  payments: wanted('Payments'),
  crashes: wanted('A crash that the car reported'),
});

/** A customer's choices for e-mails and texts. The live feed and GET /notifications always have everything. */
export const Preferences = z.object({
  email: z.object({
    application: wanted('Decisions about the application and policies'),
    documents: wanted('Refused documents'),
    claims: wanted('Decisions about claims'),
    payments: wanted('Payments'),
  }),
  text: Texts.default({ decisions: false, payments: false, crashes: false }),
  quietHours: QuietHours.default({ from: '21:00', until: '08:00', timeZone: 'America/Chicago' }),
});
export type Preferences = z.infer<typeof Preferences>;
export type MailSubject = keyof Preferences['email'];
export type TextSubject = keyof Preferences['text'];

/** Whether texts can reach the customer; `stopped` means that the owner of the phone answered STOP. */
export const phoneStates = ['none', 'unverified', 'verified', 'stopped'] as const;
export type PhoneState = (typeof phoneStates)[number];

/** Preferences with the state of the phone in the user pool. */
export const ShownPreferences = Preferences.extend({
  phone: z.enum(phoneStates).meta({ title: 'Phone', pii: 'none' }),
});
export type ShownPreferences = z.infer<typeof ShownPreferences>;

/** The defaults: e-mails for everything, no texts. */
export const defaultPreferences: Preferences = Preferences.parse({
  email: { application: true, documents: true, claims: true, payments: true },
});
