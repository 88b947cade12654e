import { ask } from '../../session/cognito.ts';
import { accessToken } from '../../session/session.ts';

/** These operations need the access token instead of the app client. */
const asMe = async (operation: string, input: Record<string, unknown>): Promise<void> => {
  await ask(operation, { ClientId: undefined, AccessToken: await accessToken(), ...input });
};

const AttributeName = 'phone_number';

/** `+1 (555) 555-0100` in the user pool's format. */
export const asE164 = (typed: string): string => typed.replace(/[\s().-]/g, '');

/** Stores the number in the user pool, unverified, and requests a code by text. Our services never see the number. */
export async function textCodeTo(phone: string): Promise<void> {
  await asMe('UpdateUserAttributes', { UserAttributes: [{ Name: AttributeName, Value: asE164(phone) }] });
  await asMe('GetUserAttributeVerificationCode', { AttributeName });
}

/** @throws SignInRefusal CodeMismatchException, ExpiredCodeException */
export const verifyPhone = (code: string): Promise<void> =>
  asMe('VerifyUserAttribute', { AttributeName, Code: code.trim() });
