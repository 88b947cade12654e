import { randomBytes } from 'node:crypto';
import * as z from 'zod';

/** A payee's input on the company's own page. The simulated company stores none of it. */
const BankDetails = z.object({
  routing_number: z.string().refine(isRoutingNumber),
  account_number: z.string().regex(/^\d{4,17}$/),
});

const page = (content: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Payments Example: your bank account</title>
<style>body{font:1rem/1.5 system-ui;max-width:32rem;margin:2rem auto;padding:0 1rem}label{display:block;margin:1rem 0}input{display:block;font:inherit}</style>
</head><body><h1>Your bank account</h1>${content}</body></html>`;

const form = (problem = '') => `${problem && `<p role="alert">${problem}</p>`}
<form method="post"><label>Routing number<input name="routing_number" inputmode="numeric" autocomplete="off" required></label>
<label>Account number<input name="account_number" inputmode="numeric" autocomplete="off" required></label>
<button>Register</button></form>`;

export const emptyPayeePage = (): string => page(form());

/** Answers the form with a token for the account, or with the faults. */
export function registerPayee(typed: string): { status: number; html: string } {
  const fields = Object.fromEntries([...new URLSearchParams(typed)].map(([name, value]) => [name, value.trim()]));
  const wrong = BankDetails.safeParse(fields).error?.issues[0]?.path[0];
  if (wrong === 'routing_number') {
    return { status: 422, html: page(form('The routing number is not one of a bank. Copy its nine digits again.')) };
  }
  if (wrong) return { status: 422, html: page(form('The account number has 4 to 17 digits.')) };
  const payee = `payee_${randomBytes(12).toString('hex')}`;
  return {
    status: 201,
    html: page(
      `<p>Your account is registered. Give this reference to the company that pays you:</p><p><output>${payee}</output></p>`,
    ),
  };
}

/** Nine digits with the check digit of the American Bankers Association: weights 3, 7, 1. */
function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const weights = [3, 7, 1];
  return [...text].reduce((sum, digit, index) => sum + Number(digit) * weights[index % 3]!, 0) % 10 === 0;
}
