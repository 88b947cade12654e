import { memberMissing } from '../../errors.ts';
import type { CloudService, Kernel, Verb } from '../../kernel.ts';
import { adminAddUserToGroup } from './actions/admin-add-user-to-group.ts';
import { adminConfirmSignUp } from './actions/admin-confirm-sign-up.ts';
import { adminCreateUser } from './actions/admin-create-user.ts';
import { adminDeleteUser } from './actions/admin-delete-user.ts';
import { adminDisableUser } from './actions/admin-disable-user.ts';
import { adminEnableUser } from './actions/admin-enable-user.ts';
import { adminGetUser } from './actions/admin-get-user.ts';
import { adminInitiateAuth } from './actions/admin-initiate-auth.ts';
import { adminListGroupsForUser } from './actions/admin-list-groups-for-user.ts';
import { adminRemoveUserFromGroup } from './actions/admin-remove-user-from-group.ts';
import { adminRespondToAuthChallenge } from './actions/admin-respond-to-auth-challenge.ts';
import { adminSetUserMfaPreference } from './actions/admin-set-user-mfa-preference.ts';
import { adminSetUserPassword } from './actions/admin-set-user-password.ts';
import { adminUpdateUserAttributes } from './actions/admin-update-user-attributes.ts';
import { adminUserGlobalSignOut } from './actions/admin-user-global-sign-out.ts';
import { associateSoftwareToken } from './actions/associate-software-token.ts';
import { changePassword } from './actions/change-password.ts';
import { confirmForgotPassword } from './actions/confirm-forgot-password.ts';
import { confirmSignUp } from './actions/confirm-sign-up.ts';
import { createGroup } from './actions/create-group.ts';
import { deleteUser } from './actions/delete-user.ts';
import { describeUserPool } from './actions/describe-user-pool.ts';
import { describeUserPoolClient } from './actions/describe-user-pool-client.ts';
import { forgotPassword } from './actions/forgot-password.ts';
import { getGroup } from './actions/get-group.ts';
import { getUser } from './actions/get-user.ts';
import { getUserAttributeVerificationCode } from './actions/get-user-attribute-verification-code.ts';
import { getUserPoolMfaConfig } from './actions/get-user-pool-mfa-config.ts';
import { globalSignOut } from './actions/global-sign-out.ts';
import { initiateAuth } from './actions/initiate-auth.ts';
import { listGroups } from './actions/list-groups.ts';
import { listUserPoolClients } from './actions/list-user-pool-clients.ts';
import { listUserPools } from './actions/list-user-pools.ts';
import { listUsers } from './actions/list-users.ts';
import { listUsersInGroup } from './actions/list-users-in-group.ts';
import { resendConfirmationCode } from './actions/resend-confirmation-code.ts';
import { respondToAuthChallenge } from './actions/respond-to-auth-challenge.ts';
import { revokeToken } from './actions/revoke-token.ts';
import { setUserMfaPreference } from './actions/set-user-mfa-preference.ts';
import { setUserPoolMfaConfig } from './actions/set-user-pool-mfa-config.ts';
import { signUp } from './actions/sign-up.ts';
import { updateUserAttributes } from './actions/update-user-attributes.ts';
import { verifySoftwareToken } from './actions/verify-software-token.ts';
import { verifyUserAttribute } from './actions/verify-user-attribute.ts';
import { Challenges } from './challenges.ts';
import { Codes } from './codes.ts';
import { Groups } from './groups.ts';
import { admitsPage, CORS, httpSurface } from './http.ts';
import { Pools } from './pools.ts';
import { userPoolProvisioner } from './provisioners/user-pool.ts';
import { userPoolClientProvisioner } from './provisioners/user-pool-client.ts';
import { userPoolGroupProvisioner } from './provisioners/user-pool-group.ts';
import { required } from './required-members.ts';
import { SoftwareTokens } from './software-tokens.ts';
import { createTables } from './tables.ts';
import { Tokens } from './tokens.ts';
import { Users } from './users.ts';
import type { Cognito } from './verb.ts';

function sharedParts(kernel: Kernel): Cognito {
  createTables(kernel.db);
  const pools = new Pools(kernel);
  const users = new Users(kernel);
  const groups = new Groups(kernel);
  const tokens = new Tokens(kernel, pools, users, groups);
  return {
    kernel,
    pools,
    users,
    groups,
    tokens,
    codes: new Codes(kernel),
    softwareTokens: new SoftwareTokens(kernel),
    challenges: new Challenges(kernel),
  };
}

const TARGET = 'AWSCognitoIdentityProviderService';

const allVerbs = (cognito: Cognito): Record<string, Verb> => ({
  AdminAddUserToGroup: adminAddUserToGroup(cognito),
  AdminConfirmSignUp: adminConfirmSignUp(cognito),
  AdminCreateUser: adminCreateUser(cognito),
  AdminDeleteUser: adminDeleteUser(cognito),
  AdminDisableUser: adminDisableUser(cognito),
  AdminEnableUser: adminEnableUser(cognito),
  AdminGetUser: adminGetUser(cognito),
  AdminInitiateAuth: adminInitiateAuth(cognito),
  AdminListGroupsForUser: adminListGroupsForUser(cognito),
  AdminRemoveUserFromGroup: adminRemoveUserFromGroup(cognito),
  AdminRespondToAuthChallenge: adminRespondToAuthChallenge(cognito),
  AdminSetUserMFAPreference: adminSetUserMfaPreference(cognito),
  AdminSetUserPassword: adminSetUserPassword(cognito),
  AdminUpdateUserAttributes: adminUpdateUserAttributes(cognito),
  AdminUserGlobalSignOut: adminUserGlobalSignOut(cognito),
  AssociateSoftwareToken: associateSoftwareToken(cognito),
  ChangePassword: changePassword(cognito),
  ConfirmForgotPassword: confirmForgotPassword(cognito),
  ConfirmSignUp: confirmSignUp(cognito),
  CreateGroup: createGroup(cognito),
  DeleteUser: deleteUser(cognito),
  DescribeUserPool: describeUserPool(cognito),
  DescribeUserPoolClient: describeUserPoolClient(cognito),
  ForgotPassword: forgotPassword(cognito),
  GetUser: getUser(cognito),
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode(cognito),
  GetUserPoolMfaConfig: getUserPoolMfaConfig(cognito),
  GlobalSignOut: globalSignOut(cognito),
  InitiateAuth: initiateAuth(cognito),
  ListUserPools: listUserPools(cognito),
  ListUsers: listUsers(cognito),
  ListGroups: listGroups(cognito),
  GetGroup: getGroup(cognito),
  ListUserPoolClients: listUserPoolClients(cognito),
  ListUsersInGroup: listUsersInGroup(cognito),
  ResendConfirmationCode: resendConfirmationCode(cognito),
  RespondToAuthChallenge: respondToAuthChallenge(cognito),
  RevokeToken: revokeToken(cognito),
  SetUserMFAPreference: setUserMfaPreference(cognito),
  SetUserPoolMfaConfig: setUserPoolMfaConfig(cognito),
  SignUp: signUp(cognito),
  UpdateUserAttributes: updateUserAttributes(cognito),
  VerifySoftwareToken: verifySoftwareToken(cognito),
  VerifyUserAttribute: verifyUserAttribute(cognito),
});

/** Cognito user pools: sign-up with codes by e-mail, sign-in by password or SRP, RS256 tokens with Cognito's claims. */
export function createCognito(kernel: Kernel): CloudService {
  const cognito = sharedParts(kernel);
  const verbs = allVerbs(cognito);
  return {
    name: 'cognito-idp',
    targetPrefixes: [TARGET],
    jsonVersion: '1.1',
    answerHeaders: CORS,
    verbs,
    required,
    missing: (member) => memberMissing(member, 'InvalidParameterException'),
    provisioners: {
      'AWS::Cognito::UserPool': userPoolProvisioner(cognito),
      'AWS::Cognito::UserPoolClient': userPoolClientProvisioner(cognito),
      'AWS::Cognito::UserPoolGroup': userPoolGroupProvisioner(cognito),
    },
    handleHttp: httpSurface(cognito.pools),
    admitsPage: admitsPage(TARGET, verbs),
  };
}
