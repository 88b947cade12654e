import * as z from 'zod';

const mailed = (title: string) => z.boolean().meta({ title, pii: 'none' });

/** What a customer wants by e-mail. The live feed and GET /notifications always have everything. */
export const Preferences = z.object({
  email: z.object({
    application: mailed('Decisions about the application and policies'),
    documents: mailed('Refused documents'),
    claims: mailed('Decisions about claims'),
    payments: mailed('Payments'),
  }),
});
export type Preferences = z.infer<typeof Preferences>;
export type MailSubject = keyof Preferences['email'];

/** Before a customer says otherwise, everything is mailed. */
export const defaultPreferences: Preferences = {
  email: { application: true, documents: true, claims: true, payments: true },
};
