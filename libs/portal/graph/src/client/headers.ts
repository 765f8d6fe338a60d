/** A custom header makes a request that no form of another site can send. */
export const GRAPH_HEADERS = { 'content-type': 'application/json', 'x-careway-csrf': '1' } as const;
