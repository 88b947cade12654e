/**
 * Checks each queue that feeds a function: its visibility timeout must be at least six times the function's timeout, it must
 * have a dead-letter queue, and the function must report which messages of a batch failed.
 * @param {Record<string, { Type: string, Properties?: any }>} resources of one template
 * @returns {string[]} one sentence per fault
 */
export function queueFaults(resources) {
  return Object.entries(resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::EventSourceMapping')
    .flatMap(([id, { Properties }]) => {
      const queueId = Properties.EventSourceArn?.['Fn::GetAtt']?.[0];
      const queue = resources[queueId];
      if (queue?.Type !== 'AWS::SQS::Queue') return [];
      const { Timeout = 3 } = resources[Properties.FunctionName['Fn::GetAtt'][0]].Properties;
      const { VisibilityTimeout = 30, RedrivePolicy } = queue.Properties;
      const faults = [];
      if (VisibilityTimeout < 6 * Timeout)
        faults.push(
          `${queueId} is visible again after ${VisibilityTimeout} s; its function may take ${Timeout} s, six times in all.`,
        );
      if (!RedrivePolicy) faults.push(`${queueId} has no dead-letter queue.`);
      if (!Properties.FunctionResponseTypes?.includes('ReportBatchItemFailures'))
        faults.push(`${id} does not report which messages of a batch failed: functionResponseType is missing.`);
      return faults;
    });
}
