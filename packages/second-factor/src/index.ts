export { codeOf } from './code-of.ts';
export { type StaffAccount, setUpSecondFactor, signInAsStaff, signInWithCode } from './sign-in.ts';
