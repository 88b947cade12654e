import type { AnswerOf } from '@claimstream/api-contract';
import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import type { showErasure as route } from '@claimstream/api-contract/customer/show-erasure';
import { type ErasureCase, waitingFor } from '../domain/erasure-case.ts';
import type { ErasureCases } from '../store/erasure-cases.ts';
import { planErasure } from './plan-erasure.ts';

type Shown = AnswerOf<typeof route>;

/** The data that an erasure would keep and the obstacles to it; after the request, each service's answer. */
export function showErasure(cases: Pick<ErasureCases, 'find' | 'held'>, now: () => Date) {
  return async (customerId: string): Promise<Shown> => {
    const known = await cases.find(customerId);
    if (known) return shownErasure(known.item);
    const { obstacles, kept } = planErasure(await cases.held(customerId), now());
    return { state: 'none', obstacles, kept, answers: [], waitingFor: [] };
  };
}

export function shownErasure(erasure: ErasureCase): Shown {
  const { state, requestedAt, answers, kept } = erasure;
  return {
    state,
    requestedAt,
    obstacles: [],
    // The services' answers say what they keep; until all are here, the announcement at the request does.
    kept: state === 'erased' ? keptBy(erasure) : kept,
    answers: answers.map(({ service, erased }) => ({ service, erased })),
    waitingFor: waitingFor(erasure),
  };
}

export const keptBy = ({ answers }: ErasureCase) => longestKept(answers.flatMap(({ kept }) => kept));
