import { en, type ReasonCode } from './en.ts';
import type { ToldReason } from './told-reason.ts';

const isTold = (code: string): code is ReasonCode => Object.hasOwn(en, code);

/**
 * Returns the codes that customers may read, in plain English; no other code leaves the service.
 * @example toldReasons(['TOO_YOUNG', 'SOME_RULE']) // [{ code: 'TOO_YOUNG', problem: 'Drivers must be …', nextStep: … }]
 */
export function toldReasons(codes: readonly string[]): ToldReason[] {
  return codes.filter(isTold).map((code) => ({ code, ...en[code] }));
}

/** Reasons as one text: every problem, then every next step, each once. */
export function textOf(reasons: readonly Omit<ToldReason, 'code'>[]): string {
  const problems = reasons.map(({ problem }) => problem);
  return [...new Set([...problems, ...reasons.map(({ nextStep }) => nextStep)])].join(' ');
}
