import { type Ctx, require } from '@careway/access';
import { DomainError } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Portal } from '../delivery/portal.ts';
import { keepPreference, openPreference } from '../preference/preference.service.ts';

/** Nobody of this house made it; or the house has another key by now. */
export class UnsubscribeLinkError extends DomainError {
  readonly code = 'UNSUBSCRIBE_LINK';
  constructor() {
    super('This link is not good any more. Nothing was changed; notices can be turned off in the settings.');
  }
}

/** What a link in a mail does without a sign-in: no more than it says. It is turned on again in the settings. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly work: Work,
    private readonly portal: Portal,
  ) {}

  async stop(ctx: Ctx, link: string) {
    const said = this.portal.links?.read(link);
    if (!said) throw new UnsubscribeLinkError();
    await this.work.run(ctx, async (tx) => {
      await tx.open(said.memberId);
      require(ctx, 'notification.unsubscribe', said.memberId);
      const preference = await openPreference(ctx, tx, said.memberId);
      if (preference.turnOff(said.channel, said.groups, ctx.now)) await keepPreference(ctx, tx, preference);
    });
    return { __typename: 'NoticesStopped', stopped: true };
  }
}
