import type { Ctx } from '@careway/access';
import { URGENCIES } from '@careway/clinical';
import { fromGlobalId } from '@careway/contracts';
import { NotFoundError, References, selection, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { QuestionnaireCatalogue } from './catalogue.ts';
import { IntakeDraft } from './draft.entity.ts';
import { Intake } from './intake.entity.ts';
import { askedOfMember } from './intake.rules.ts';
import { showDraft, type ShownDraft, showIntake, type ShownIntake } from './intake.show.ts';
import { knownOf } from './known.ts';

const MOST = 100;
/** A record that was opened with a reason is read, but whoever opened it has no queue of it. The panel's policy says the same. */
const TREATED = `exists (select from relation r where r.person_id = $1 and r.member_id = t.member_id and r.kind = 'care-team'
  and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()))`;

@Injectable()
export class IntakeQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
    private readonly catalogue: QuestionnaireCatalogue,
  ) {}

  ofMember(ctx: Ctx, memberId: string): Promise<ShownIntake[]> {
    return this.work.read(ctx, 'intake.read', memberId, async (tx) => {
      const rows = await tx.query<Intake>(
        `select ${selection(Intake, 't')} from intake t where t.member_id = $1 order by t.completed_at desc, t.id desc limit ${MOST}`,
        [memberId],
      );
      return rows.map(showIntake);
    });
  }

  async byId(ctx: Ctx, id: string): Promise<ShownIntake> {
    return showIntake(await this.references.byId(ctx, 'intake.read', Intake, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownIntake | null> {
    const found = await this.references.resolve(ctx, 'intake.read', Intake, id);
    return found && showIntake(found);
  }

  /** Over the reader's own patients: what waits, the most urgent first, then the longest wait. Whose it is goes into the access log. */
  queue(ctx: Ctx, first: number): Promise<ShownIntake[]> {
    return this.work.panel(ctx, 'intake.panel', async (tx) => {
      const rows = await tx.query<Intake>(
        `select ${selection(Intake, 't')} from intake t where t.state <> 'closed' and t.queue <> 'self-care' and ${TREATED}
         order by array_position($2::text[], t.urgency) desc, t.completed_at, t.id limit $3`,
        [ctx.principal.personId, URGENCIES, Math.min(Math.max(first, 0), MOST)],
      );
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      return rows.map(showIntake);
    });
  }

  /** What was begun and not sent, the latest first. A draft of questions that are not asked any more is left out. */
  drafts(ctx: Ctx, memberId: string): Promise<ShownDraft[]> {
    return this.work.read(ctx, 'intake.write', memberId, async (tx) => {
      const found = await tx.find(IntakeDraft, memberId, { status: 'in-progress' });
      const known = await knownOf(tx, memberId);
      return found
        .flatMap((draft) => {
          const asking = this.catalogue.of(draft.questionnaire);
          return asking ? [showDraft(askedOfMember({ draft, ...asking }, known), known, ctx.now)] : [];
        })
        .toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
    });
  }

  draft(ctx: Ctx, id: string): Promise<ShownDraft> {
    const ref = fromGlobalId(id);
    if (!ref) throw new NotFoundError();
    return this.work.read(ctx, 'intake.write', ref.memberId, async (tx) => {
      const [draft] = await tx.find(IntakeDraft, ref.memberId, { id: ref.id });
      const asking = draft && this.catalogue.of(draft.questionnaire);
      if (!draft || !asking) throw new NotFoundError();
      const known = await knownOf(tx, ref.memberId);
      return showDraft(askedOfMember({ draft, ...asking }, known), known, ctx.now);
    });
  }

  /** After a command: the draft as the engine sees it. The record is open to its author already. */
  known(ctx: Ctx, memberId: string) {
    return this.work.read(ctx, 'intake.write', memberId, (tx: Tx) => knownOf(tx, memberId));
  }
}
