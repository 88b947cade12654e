interface FailedRun {
  functionName: string;
  startedAt: number;
  error?: { type: string; message: string };
  trigger: { kind: string; name: string; messages?: { receiveCount: number; failed: boolean }[] };
}

interface Queue {
  name: string;
  visible: number;
  inFlight: number;
}

const askConsole = async <T>(endpoint: string, page: string): Promise<T> =>
  (await (await fetch(`${endpoint}/_console/api/${page}`)).json()) as T;

/** Failures and pending work behind the pages, one line each, from the cloud's console. */
export async function whatFailed(endpoint: string): Promise<string[]> {
  const { runs } = await askConsole<{ runs: FailedRun[] }>(endpoint, 'logs?failed=true');
  const queues = await askConsole<Queue[]>(endpoint, 'queues');
  return [
    ...runs.map(({ functionName, startedAt, error, trigger }) => {
      const tries = trigger.messages?.filter(({ failed }) => failed).map(({ receiveCount }) => receiveCount) ?? [];
      const of = `${trigger.kind} ${trigger.name}${tries.length ? `, try ${tries.join(', ')}` : ''}`;
      return `${new Date(startedAt).toISOString()} ${functionName} (${of}): ${error?.type ?? 'some of its messages'} ${error?.message ?? ''}`;
    }),
    ...queues
      .filter(({ visible, inFlight }) => visible + inFlight > 0)
      .map(({ name, visible, inFlight }) => `${name}: ${visible} waiting, ${inFlight} in flight`),
  ];
}
