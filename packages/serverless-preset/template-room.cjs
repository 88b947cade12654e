/** CloudFormation's limit of resources in a stack, which AWS does not raise. */
const MOST = 500;
/** Lint objects above this, while there is still time to divide the service. A function behind a route is six resources, a queue with its consumer eight. */
const ROOM_ENDS = 450;

/**
 * @param {Record<string, { Type: string }>} resources of one template
 * @returns {string[]} one sentence if the template nears the limit of a stack: the types with the most resources, and what to do
 */
function roomFaults(resources) {
  const types = Object.values(resources).map(({ Type }) => Type);
  if (types.length <= ROOM_ENDS) return [];
  const count = (type) => types.filter((each) => each === type).length;
  const largest = [...new Set(types)].sort((a, b) => count(b) - count(a)).slice(0, 5);
  const shares = largest.map((type) => `${count(type)} ${type}`).join(', ');
  return [
    `[room] The template has ${types.length} resources, more than ${ROOM_ENDS} of the ${MOST} that CloudFormation deploys (${shares}). ` +
      'Move some functions with their queues and routes into their own service (docs/extending.md), or let routes of one subject share a function.',
  ];
}

module.exports = { ROOM_ENDS, roomFaults };
