/** CloudFormation deploys no stack of more resources, and raises it for nobody. */
const MOST = 500;
/** Above this, somebody still has time to divide the service. A function behind a route is six resources, a queue with its consumer eight. */
const ROOM_ENDS = 450;

/**
 * @param {Record<string, { Type: string }>} resources of one template
 * @returns {string[]} one sentence where the template nears the most that a stack may hold: which types take the room, and what to do
 */
function roomFaults(resources) {
  const types = Object.values(resources).map(({ Type }) => Type);
  if (types.length <= ROOM_ENDS) return [];
  const count = (type) => types.filter((each) => each === type).length;
  const largest = [...new Set(types)].sort((a, b) => count(b) - count(a)).slice(0, 5);
  const shares = largest.map((type) => `${count(type)} ${type}`).join(', ');
  return [
    `[room] The template has ${types.length} resources, more than ${ROOM_ENDS} of the ${MOST} that CloudFormation deploys (${shares}). ` +
      'Move some functions with their queues and routes into a service of their own (docs/extending.md), or let routes of one subject share a function.',
  ];
}

module.exports = { ROOM_ENDS, roomFaults };
