import type { Stop, UnsubscribeLinks } from '../unsubscribe/unsubscribe-link.ts';

/** Where the portal is reached, for links in what goes out; without a slash at its end. */
export class Portal {
  constructor(
    readonly url: string,
    /** None where the house has no key for them: mail then leads to the settings. */
    readonly links?: UnsubscribeLinks,
  ) {}

  /** The address that stops what it says by one press, without a sign-in. */
  stopping(stop: Stop): string | undefined {
    return this.links && `${this.url}/unsubscribe/${this.links.of(stop)}`;
  }
}
