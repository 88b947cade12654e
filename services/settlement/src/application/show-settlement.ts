import type { AnswerOf } from '@claimstream/api-contract';
import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import type { showSettlement as route } from '@claimstream/api-contract/settlement/show-settlement';
import { type ApiRequest, Problem, staffAlias } from '@claimstream/lambda-kit';
import { positionOf } from '../domain/ledger/posting-rules.ts';
import { currentOf } from '../domain/rounds.ts';
import { customerView, staffView } from '../domain/settlement-view.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Settlements } from '../store/settlements.ts';

const staff = ['adjusters', 'supervisors', 'siu'];

/**
 * The payout of a claim and where the money is, for its customer or for staff, who see their own as any customer does.
 */
export function showSettlement(
  settlements: Pick<Settlements, 'rounds' | 'fraudHold'>,
  ledger: Pick<Ledger, 'exposure'>,
) {
  return async (claimId: string, { sub, groups }: ApiRequest<undefined>['caller']): Promise<AnswerOf<typeof route>> => {
    const all = (await settlements.rounds(claimId)).all.map(({ item }) => item);
    const settlement = currentOf(all);
    const isOwn = settlement?.customerId === sub;
    if (!settlement || !(isOwn || groups.some((group) => staff.includes(group)))) {
      throw new Problem(
        404,
        'NOT_SETTLED',
        'This claim has no settlement, or it is not yours. GET /claims of the claims service says how far your claims are.',
      );
    }
    if (isOwn) return customerView(settlement);
    const others = all.filter((one) => one !== settlement);
    const hold = await settlements.fraudHold(claimId);
    const view = staffView(settlement, others, { groups, hold, alias: staffAlias(claimId, sub) });
    return { ...view, rental: await rentalOf(claimId) };
  };

  async function rentalOf(claimId: string): Promise<StaffSettlement['rental']> {
    const booked = (await ledger.exposure(claimId, 'rental'))?.item;
    if (!booked) return undefined;
    const { incurredCents, outstandingCents, paidCents } = positionOf('rental', booked.facts);
    return { incurredCents, outstandingCents, paidCents };
  }
}
