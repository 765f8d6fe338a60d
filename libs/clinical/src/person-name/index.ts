export { matches } from './matches.ts';
export { groupsOf, identifierKey, searchKeys } from './search-keys.ts';
