export { type PaymentProvider, type PaymentProviderOptions, startPaymentProvider } from './payment-provider.ts';
export type { Payout, PayoutStatus } from './payout-registry.ts';
export type { PayoutRequest } from './payout-request.ts';
export type { FailureCode } from './verdict.ts';
