/** A path of this portal, or `/`: an address that a stranger put into a link must not lead out of the house after sign-in. */
export function safeTarget(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : '/';
}
