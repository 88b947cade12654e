export const en = {
  welcome: {
    title: 'Your car, your claim, one page',
    steps: [
      'Insure your car in a few minutes, with a photo of your licence and one of the car.',
      'Report a loss from wherever you are, with a photo of the damage.',
      'Watch your claim move, step by step, until it is paid.',
    ],
    start: 'Create an account',
  },
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
  },
  email: 'E-mail address',
  password: 'Password',
  passwordRules: 'At least 12 characters, with an uppercase letter, a lowercase letter and a number.',
  signUp: {
    title: 'Create your account',
    intro: 'You need an account to insure a car, and to report and follow a claim.',
    submit: 'Create account',
    haveOne: 'Already have an account?',
  },
  confirm: {
    title: 'Confirm your e-mail address',
    intro: (email: string) => `We sent a six-digit code to ${email}.`,
    code: 'Code',
    submit: 'Confirm',
    again: 'Send a new code',
    sent: 'A new code is on its way.',
    mailbox: 'Open the mailbox of this machine',
    mailboxNote: 'This platform runs on your machine and sends no real mail.',
  },
  forgotten: {
    title: 'Choose a new password',
    intro: 'Enter the e-mail address of your account. We will send you a code.',
    send: 'Send the code',
    codeIntro: (email: string) => `If there is an account for ${email}, a code is on its way to it.`,
    newPassword: 'New password',
    submit: 'Set the new password',
  },
  newPassword: {
    title: 'Choose your own password',
    intro: 'You signed in with a password that somebody gave you.',
    submit: 'Continue',
  },
  secondFactor: {
    title: 'Enter the code from your app',
    intro: 'Your authenticator app shows six digits for this account. They change every half minute.',
    next: 'Your app is connected. You cannot use that code again: wait until the app shows the next one, and enter it.',
    local: 'Open the authenticator of this machine',
    code: 'Code from your app',
    sixDigits: 'The code has six digits.',
    submit: 'Sign in',
    setUp: {
      title: 'Connect an authenticator app',
      why: 'Staff sign in with a password and a code from an app, so a password alone is not enough. You do this once.',
      scan: 'Scan this picture with an authenticator app on your phone, or with your password manager.',
      picture: 'Picture to scan with an authenticator app',
      here: 'Open the app on this device',
      key: 'Or type this key into the app',
      submit: 'Connect the app',
    },
    refusals: {
      CodeMismatchException:
        'That is not the current code. Enter the one that your app shows now; the clock of your phone must be right.',
      EnableSoftwareTokenMFAException:
        'That is not the current code. Scan the picture again, and enter the code that the app shows for Claimstream; the clock of your phone must be right.',
      ExpiredCodeException: 'This code has already been used. Wait for the next one.',
    } as Record<string, string>,
  },
  missing: 'Fill in this field.',
  badEmail: 'Enter an e-mail address, such as clara@example.com.',
  weakPassword:
    'Choose a password of at least 12 characters, with an uppercase letter, a lowercase letter and a number.',
  refusals: {
    NotAuthorizedException: 'The e-mail address or the password is not right.',
    UserNotFoundException: 'The e-mail address or the password is not right.',
    UsernameExistsException: 'There is already an account for this address. Sign in, or choose a new password.',
    InvalidPasswordException:
      'Choose a password of at least 12 characters, with an uppercase letter, a lowercase letter and a number.',
    CodeMismatchException: 'That is not the code we sent. Check the newest e-mail.',
    ExpiredCodeException: 'The code has expired. Ask for a new one.',
    LimitExceededException: 'Too many attempts. Wait a few minutes and try again.',
    TooManyRequestsException: 'Too many attempts. Wait a few minutes and try again.',
    TooManyFailedAttemptsException: 'Too many attempts. Wait a few minutes and try again.',
    NetworkError: 'There is no connection. Check it and try again.',
    SessionTimedOut: 'That took too long. Sign in again.',
    PasswordResetRequiredException: 'You must choose a new password first: use “Forgot your password?”.',
  } as Record<string, string>,
  noAnswer: 'There is no connection. Check it and try again.',
};
export type AccountWords = typeof en;
