import { type Ctx, require } from '@careway/access';
import type { Known } from '@careway/clinical/deidentify';
import {
  caseChecked,
  caseDrafted,
  consultAttached,
  consultDetached,
  consultClosed,
  consultPublished,
  type ConsultSpecialty,
  fromGlobalId,
  isUuid,
  type Sensitivity,
  uuidv7,
} from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { MessageIdError } from '../messaging/messaging.errors.ts';
import { messageText } from '../messaging/text.rules.ts';
import { labelIn } from '../journey/journey-label.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { again, isMessageId } from '../messaging/thread.service.ts';
import { ATTACHED, attachedNode, type AttachedRow, ConsultAttachment } from './attached.ts';
import { ConsultCase } from './case.entity.ts';
import { checkFiles, publishFiles } from './case-files.ts';
import { loadCase, stepOf } from './case.load.ts';
import { type CaseNode, caseNode, offsetOf } from './case.nodes.ts';
import { ConsultStateError, NotConfirmedError } from './consult.errors.ts';
import { type Keep, offsetDays } from './consult.rules.ts';
import { consultById, consultFor, type ConsultNode, consultNode, enterConsults, ringConsult } from './consult.store.ts';
import { gate } from './gate.ts';

export interface WriteConsult {
  readonly memberId: string;
  readonly caseId: string;
  readonly expectedVersion?: number | null;
  readonly specialty: ConsultSpecialty;
  readonly text: string;
  readonly known: Known;
}
export interface CloseConsult {
  readonly expectedVersion: number;
  readonly text: string;
  readonly keeps: readonly Keep[];
  readonly shown: string;
}

/** What an author does with a question: write it, have it read by the gate, publish what was shown, tell how it ended. */
@Injectable()
export class CaseService {
  constructor(private readonly work: Work) {}

  write(ctx: Ctx, { memberId, caseId, expectedVersion, specialty, text, known }: WriteConsult): Promise<CaseNode> {
    // a new one has the id that its author made, one that is there the id that leaves through the graph
    const ref = fromGlobalId(caseId);
    if (!isUuid(memberId) || (ref && ref.memberId !== memberId)) throw new NotFoundError();
    const id = ref?.id ?? caseId;
    return again(() =>
      this.work.run(ctx, async (tx) => {
        await tx.open(memberId);
        require(ctx, 'case.write', memberId);
        if (!isMessageId(id)) throw new MessageIdError();
        const [found] = await tx.find(ConsultCase, memberId, { id });
        const isSame = found !== undefined && found.text === messageText(text) && found.specialty === specialty;
        if (found && found.version !== expectedVersion && !isSame)
          throw new EditedMeanwhileError('ConsultCase', { currentVersion: found.version });
        const by = ctx.principal.personId;
        const written = found ?? ConsultCase.begin({ memberId, id, authorId: by });
        written.write(specialty, messageText(text), known, ctx.now);
        tx.emit(caseDrafted, { memberId, caseId: id, by, occurredAt: ctx.now.toISOString() });
        await tx.save(written);
        if (!found)
          await tx.execute('insert into consult_offset (member_id, id, days) values ($1, $2, $3)', [
            memberId,
            id,
            offsetDays(Math.random()),
          ]);
        return this.shown(ctx, tx, written);
      }),
    );
  }

  check(ctx: Ctx, id: string, expectedVersion: number, keeps: readonly Keep[]): Promise<CaseNode> {
    return this.work.run(ctx, async (tx) => {
      const own = await loadCase(ctx, tx, id, expectedVersion);
      const days = await offsetOf(tx, own);
      const { masked, findings } = gate(own.text, own.known, days, own.writtenAt, keeps);
      own.check(keeps, masked);
      const found = findings.length + (await checkFiles(tx, own, days));
      tx.emit(caseChecked, { ...stepOf(own, ctx), found, kept: keeps.length });
      await tx.save(own);
      return this.shown(ctx, tx, own);
    });
  }

  /** What was stored when it was shown is what is published; nothing is computed again. */
  publish(ctx: Ctx, id: string, expectedVersion: number, looked: readonly string[]): Promise<ConsultNode> {
    return this.work.run(ctx, async (tx) => {
      const own = await loadCase(ctx, tx, id, expectedVersion);
      const consultId = uuidv7();
      own.publish(consultId);
      await enterConsults(ctx, tx);
      const { authorId, specialty, masked } = own;
      const values = [consultId, authorId, specialty, masked, ctx.now];
      await tx.execute(
        `insert into consult (id, version, author_id, specialty, state, text, published_at) values ($1, 1, $2, $3, 'published', $4, $5)`,
        values,
      );
      await publishFiles(tx, own, consultId, looked);
      ringConsult(tx, consultId);
      // not of the member: nothing that leads from the one to the other is told
      tx.emit(consultPublished, { consultId, by: authorId, specialty, occurredAt: ctx.now.toISOString() });
      await tx.save(own);
      return consultNode(await consultById(tx, consultId), authorId);
    });
  }

  /** Confirmed is the text itself, since the answers may have moved its author to other words than those that were checked. */
  close(ctx: Ctx, id: string, { expectedVersion, text, keeps, shown }: CloseConsult): Promise<ConsultNode> {
    return this.work.run(ctx, async (tx) => {
      const own = await loadCase(ctx, tx, id);
      if (!own.consultId) throw new ConsultStateError(own.state);
      await enterConsults(ctx, tx);
      const { id: consultId } = await consultFor(tx, own.consultId, 'closed', expectedVersion);
      const { masked } = gate(messageText(text), own.known, await offsetOf(tx, own), own.writtenAt, keeps);
      if (masked !== shown) throw new NotConfirmedError();
      const by = ctx.principal.personId;
      await tx.execute(`update consult set state = 'closed', version = version + 1, outcome = $2, closed_at = $3 where id = $1`, [
        consultId,
        masked,
        ctx.now,
      ]);
      ringConsult(tx, consultId);
      tx.emit(consultClosed, { consultId, by, occurredAt: ctx.now.toISOString() });
      return consultNode(await consultById(tx, consultId), by);
    });
  }

  /** By its author alone, once; the fact holds ids and the journey's label, so the timeline shows it to those who treat. */
  attach(ctx: Ctx, id: string, journeyId: string, wanted: Sensitivity) {
    const journey = refOf(journeyId);
    return this.work.run(ctx, async (tx) => {
      const own = await loadCase(ctx, tx, id);
      const { memberId, authorId, consultId } = own;
      if (journey.memberId !== memberId) throw new NotFoundError();
      const sensitivity = await labelIn(tx, memberId, journey.id, wanted);
      if (!ctx.relations.get(memberId)?.labels.includes(sensitivity)) throw new NotFoundError();
      if (!consultId) throw new ConsultStateError(own.state);
      await enterConsults(ctx, tx);
      const consult = await consultById(tx, consultId);
      if (consult.state === 'withdrawn') throw new ConsultStateError(consult.state);
      const [known] = await tx.find(ConsultAttachment, memberId, { id: own.id });
      if (!known) {
        const beside = {
          memberId,
          id: own.id,
          consultId,
          journeyId: journey.id,
          sensitivity,
          attachedBy: authorId,
          attachedAt: ctx.now,
        };
        tx.emit(consultAttached, { ...stepOf(own, ctx), journeyId: journey.id, sensitivity, precision: 'instant' });
        await tx.save(Object.assign(new ConsultAttachment(), beside));
      }
      const [row] = await tx.query<AttachedRow>(`${ATTACHED} where a.member_id = $1 and a.id = $2`, [memberId, own.id]);
      return attachedNode(row!);
    });
  }

  /** By whoever put it there: the entry of the timeline goes, and colleagues read on what is published. */
  detach(ctx: Ctx, id: string): Promise<CaseNode> {
    return this.work.run(ctx, async (tx) => {
      const own = await loadCase(ctx, tx, id);
      const { memberId } = own;
      const [gone] = await tx.execute<{ journeyId: string; sensitivity: Sensitivity }>(
        'delete from consult_attachment where member_id = $1 and id = $2 returning journey_id as "journeyId", sensitivity',
        [memberId, own.id],
      );
      if (gone) tx.emit(consultDetached, { ...stepOf(own, ctx), ...gone, precision: 'instant' });
      return this.shown(ctx, tx, own);
    });
  }

  private async shown(ctx: Ctx, tx: Tx, own: ConsultCase): Promise<CaseNode> {
    await enterConsults(ctx, tx);
    return caseNode(ctx, tx, own);
  }
}
