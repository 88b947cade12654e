export { codeOf } from './code-of.ts';
export { type Account, setUpSecondFactor, signInAsStaff, signInByPassword, signInWithCode } from './sign-in.ts';
