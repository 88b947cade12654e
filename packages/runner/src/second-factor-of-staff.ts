import {
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { codeOf, setUpSecondFactor } from '@claimstream/second-factor';
import { poolOf, type StaffRequest } from './create-staff.ts';

/**
 * Takes the second factor from somebody who lost it, and gives them a new password: whoever knows the old one could otherwise
 * set up a factor of their own. Every session of theirs ends.
 */
export async function resetSecondFactor(request: Omit<StaffRequest, 'group'>): Promise<void> {
  const { cognito, parameter } = poolOf(request);
  const user = { UserPoolId: await parameter('user-pool-id'), Username: request.email };
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: request.password, Permanent: true }));
  await cognito.send(new AdminSetUserMFAPreferenceCommand({ ...user, SoftwareTokenMfaSettings: { Enabled: false } }));
  await cognito.send(new AdminUserGlobalSignOutCommand(user));
}

/** Sets up a second factor whose codes the console of this machine shows. @returns the code of this moment, which is good once */
export async function connectToConsole(request: StaffRequest): Promise<string> {
  const { cognito, parameter } = poolOf(request);
  const { email, password } = request;
  const clientId = await parameter('app-client-id');
  return codeOf(await setUpSecondFactor(cognito, { clientId, email, password }));
}
