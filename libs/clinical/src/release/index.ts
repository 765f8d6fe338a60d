export { releaseOf, type ReleasableResult, type Released, type ReleasePreference, releaseRule } from './release.ts';
export { AT_ONCE, type Release, RELEASE_RULES, type ReleaseRule } from './rules.ts';
