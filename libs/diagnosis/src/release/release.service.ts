import { type Ctx, require } from '@careway/access';
import { RELEASE_RULES, AT_ONCE, type ReleasePreference as Preference, type ReleaseRule } from '@careway/clinical/release';
import { resultReleaseChosen } from '@careway/contracts';
import { shown } from '@careway/service';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { HeldResult } from './held-result.entity.ts';
import { ReleasePreference } from './release-preference.entity.ts';
import { release } from './release.ts';
import { isOverdue } from './release.rules.ts';

/** Where nobody has chosen, it is as the rules say. */
export async function preferenceOf(tx: Tx, memberId: string): Promise<ReleasePreference> {
  const [chosen] = await tx.find(ReleasePreference, memberId);
  return chosen ?? ReleasePreference.of(memberId);
}

const ruleOf = (kind: string): ReleaseRule => RELEASE_RULES.find(({ id }) => id === kind) ?? AT_ONCE;

@Injectable()
export class ReleaseService {
  constructor(private readonly work: Work) {}

  /** What is held follows the new wish at once; what was shown stays. */
  choose(ctx: Ctx, memberId: string, preference: Preference) {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'result.prefer', memberId);
      const { now, principal } = ctx;
      const chosen = await preferenceOf(tx, memberId);
      chosen.choose(preference, principal.personId, now);
      tx.emit(resultReleaseChosen, { memberId, preference, at: now.toISOString(), by: principal.personId });
      const held = (await tx.find(HeldResult, memberId)).filter((one) => one.isHeld(now));
      const decided = held.filter((one) => one.decide(preference, { reviewedAt: one.reviewedAt, talkedAt: null }, now));
      for (const one of held) await tx.save(one);
      await release(tx, memberId, decided);
      await tx.save(chosen);
      return show(chosen);
    });
  }

  preference(ctx: Ctx, memberId: string) {
    return this.work.read(ctx, 'result.read', memberId, async (tx) => show(await preferenceOf(tx, memberId)));
  }

  /** What this reader's member does not see yet, the newest first. */
  held(ctx: Ctx, memberId: string) {
    return this.work.read(ctx, 'result.read', memberId, async (tx) => {
      const held = (await tx.find(HeldResult, memberId)).filter((one) => one.isHeld(ctx.now));
      return held
        .toSorted((a, b) => b.reportedAt.getTime() - a.reportedAt.getTime())
        .map((one) => ({
          ...shown(one),
          reason: ruleOf(one.kind).reason,
          waitsFor: (one.waitsFor ?? 'days').toUpperCase(),
          shownAt: one.releasedAt,
          overdue: isOverdue(one, ctx.now),
        }));
    });
  }
}

const show = ({ memberId, preference, chosenAt }: ReleasePreference) => ({
  memberId,
  preference: preference.toUpperCase().replaceAll('-', '_'),
  chosenAt: chosenAt ?? null,
});
