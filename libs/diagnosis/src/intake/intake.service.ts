import { type Ctx, type Relation, require } from '@careway/access';
import { canonicalOf, type Questionnaire, responseFaults, titleOf, validateResponse, type Value } from '@careway/clinical';
import {
  fromGlobalId,
  intakeClosed,
  intakeCompleted,
  intakeTaken,
  isUuid,
  type MemberRef,
  resultRecorded,
  resultReviewOpened,
  toGlobalId,
  unturned,
  uuidv5,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { ownId } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireAlive } from '../member/alive.ts';
import { preferenceOf } from '../release/release.service.ts';
import { addScore, type ScoreWriter } from '../score/score.add.ts';
import { scoreOfIntake } from '../score/score.rules.ts';
import { withAnswer } from './answer.rules.ts';
import { askedOf, inAll } from './asked.rules.ts';
import { QuestionnaireCatalogue } from './catalogue.ts';
import { IntakeDraft, type OpenDraft } from './draft.entity.ts';
import { type Author, Intake, type IntakeOutcome } from './intake.entity.ts';
import { AnswerRefusedError, IntakeIncompleteError, IntakeNotOpenError, QuestionnaireGoneError } from './intake.errors.ts';
import { askedOfMember, finishedLabel, labelOf, responseOf, triageOf } from './intake.rules.ts';
import { knownOf } from './known.ts';
import { intakeAtReception } from './reception.queries.ts';

export interface StartIntake {
  readonly memberId: string;
  /** Id of a document: `chest-pain`. */
  readonly questionnaire: string;
  readonly journeyId?: string | null;
}
export interface SaveIntakeAnswer {
  readonly id: string;
  readonly path: readonly string[];
  readonly answer: unknown;
}

/** More than the longest free text with all its escapes, far less than what would fill a table. */
const LONGEST_ANSWER = 16_000;
const refOf = (id: string): MemberRef => {
  const ref = fromGlobalId(id);
  if (!ref) throw new NotFoundError();
  return ref;
};
const authorOf = (ctx: Ctx, { kind }: Relation): { authorId: string; author: Author } => ({
  authorId: ctx.principal.personId,
  author: kind === 'proxy' ? 'proxy' : 'member',
});

@Injectable()
export class IntakeService {
  constructor(
    private readonly work: Work,
    private readonly catalogue: QuestionnaireCatalogue,
  ) {}

  /** The open draft of that document, from whichever device, or a new one. */
  start(ctx: Ctx, { memberId, questionnaire, journeyId }: StartIntake): Promise<OpenDraft> {
    return this.work.run(ctx, async (tx) => {
      if (!isUuid(memberId)) throw new NotFoundError();
      const relation = await tx.open(memberId);
      require(ctx, 'intake.write', memberId);
      await requireAlive(tx, memberId);
      const known = this.catalogue.toBegin(questionnaire);
      if (!known) throw new QuestionnaireGoneError();
      const asking = askedOfMember(known, await knownOf(tx, memberId));
      const { document } = asking;
      const sensitivity = labelOf(document);
      if (!relation.labels.includes(sensitivity)) throw new NotFoundError();
      const named = canonicalOf(document);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`intake ${memberId} ${named}`]);
      const [open] = await tx.find(IntakeDraft, memberId, { questionnaire: named, status: 'in-progress' });
      if (open) return { draft: open, ...asking };
      const draft = Object.assign(new IntakeDraft(), {
        ...{ memberId, id: uuidv7(ctx.now.getTime()), questionnaire: named, sensitivity, items: [], status: 'in-progress' },
        journeyId: journeyId ? ownId('journeyId', memberId, journeyId) : null,
        ...{ ...authorOf(ctx, relation), startedAt: ctx.now, savedAt: ctx.now },
      });
      return { draft: await tx.save(draft), ...asking };
    });
  }

  /** One answer, also while another device saves another one: the last writer of each answer wins. */
  save(ctx: Ctx, { id, path, answer }: SaveIntakeAnswer): Promise<OpenDraft> {
    return this.work.run(ctx, async (tx) => {
      const ref = refOf(id);
      const relation = await opened(ctx, tx, ref);
      const { draft, ...asking } = await this.draftOf(tx, ref);
      const { document } = asking;
      const values = valuesFrom(answer);
      const items = withAnswer(document, draft.items, path, values);
      if (!items) throw new AnswerRefusedError([{ path, reason: 'unknown-item', params: {} }]);
      const response = responseOf(draft.questionnaire, items);
      if (responseFaults(response).length > 0) throw new InvalidInputError('answer', 'This is no answer in the form of FHIR.');
      const errors = validateResponse(document, response, 'partly');
      if (errors.length > 0) throw new AnswerRefusedError(errors);
      draft.answer(items, authorOf(ctx, relation), ctx.now);
      return { draft: await tx.save(draft), ...asking };
    });
  }

  /** Sent once: who asks again, or from another device, is answered what the first time led to. */
  complete(ctx: Ctx, id: string): Promise<Intake> {
    const ref = refOf(id);
    return this.work.run(ctx, async (tx) => {
      const relation = await opened(ctx, tx, ref);
      const [sent] = await tx.find(Intake, ref.memberId, { id: ref.id });
      if (sent) return sent;
      const { draft, ...asking } = await this.draftOf(tx, ref);
      const { document } = asking;
      await requireAlive(tx, ref.memberId);
      const errors = validateResponse(document, responseOf(draft.questionnaire, draft.items), 'whole');
      if (errors.length > 0) throw new IntakeIncompleteError(errors);
      const found = triageOf(asking, draft.items, await knownOf(tx, ref.memberId), ctx.now);
      const { authorId, author } = authorOf(ctx, relation);
      const intake = Object.assign(new Intake(), {
        ...{ memberId: draft.memberId, id: draft.id, questionnaire: draft.questionnaire, items: draft.items, authorId, author },
        journeyId: draft.journeyId ?? uuidv5('journey', draft.memberId, draft.id),
        sensitivity: finishedLabel(draft.sensitivity, found, relation.labels),
        title: inAll((language) => titleOf(document, language)),
        asked: askedOf(document, draft.items),
        completedAt: ctx.now,
        ...{ urgency: found.urgency, queue: found.queue, reasons: found.reasons },
        ...{ ruleset: found.ruleset.id, rulesetVersion: found.ruleset.version, state: 'waiting' },
        ...{ takenBy: null, takenAt: null, closedBy: null, closedAt: null, outcome: null },
      } satisfies Partial<Intake>);
      tx.emit(intakeCompleted, {
        ...fact(intake, ctx),
        ...{ questionnaire: codeOf(document), questionnaireVersion: document.version, by: authorId, from: author },
        ...{ ruleset: found.ruleset.id, rulesetVersion: found.ruleset.version },
        rules: found.byDefault ? [] : found.reasons.map(({ rule }) => rule),
      });
      const score = scoreOfIntake(intake, document);
      if (score) await addScore(writerOf(tx), score, (await preferenceOf(tx, ref.memberId)).preference);
      await tx.execute('delete from intake_draft where member_id = $1 and id = $2', [draft.memberId, draft.id]);
      tx.ring(ref.memberId, 'intakeChanged', id);
      return tx.save(intake);
    });
  }

  abandon(ctx: Ctx, id: string): Promise<OpenDraft> {
    return this.work.run(ctx, async (tx) => {
      const ref = refOf(id);
      await opened(ctx, tx, ref);
      const { draft, ...asking } = await this.draftOf(tx, ref);
      draft.abandon(ctx.now);
      return { draft: await tx.save(draft), ...asking };
    });
  }

  take(ctx: Ctx, id: string): Promise<Intake> {
    return this.work.run(ctx, async (tx) => {
      const intake = await handled(ctx, tx, refOf(id));
      const by = ctx.principal.personId;
      if (intake.state === 'taken' && intake.takenBy === by) return intake;
      intake.take(by, ctx.now);
      tx.emit(intakeTaken, { ...fact(intake, ctx), by });
      tx.ring(intake.memberId, 'intakeChanged', id);
      return tx.save(intake);
    });
  }

  /** At the reception of the member's clinic, while nobody treats the member: the registry makes a care relationship from the fact. */
  receive(ctx: Ctx, id: string): Promise<Intake> {
    return this.work.run(ctx, async (tx) => {
      const { intake, clinicId } = await intakeAtReception(tx, ctx, refOf(id));
      const by = ctx.principal.personId;
      if (intake.state === 'taken' && intake.takenBy === by) return intake;
      intake.take(by, ctx.now);
      tx.emit(intakeTaken, { ...fact(intake, ctx), by, clinicId });
      tx.ring(intake.memberId, 'intakeChanged', id);
      return tx.save(intake);
    });
  }

  close(ctx: Ctx, id: string, outcome: IntakeOutcome): Promise<Intake> {
    return this.work.run(ctx, async (tx) => {
      const intake = await handled(ctx, tx, refOf(id));
      const by = ctx.principal.personId;
      intake.close(outcome, by, ctx.now);
      tx.emit(intakeClosed, { ...fact(intake, ctx), by, outcome });
      tx.ring(intake.memberId, 'intakeChanged', toGlobalId(intake));
      return tx.save(intake);
    });
  }

  private async draftOf(tx: Tx, { memberId, id }: MemberRef): Promise<OpenDraft> {
    const [draft] = await tx.find(IntakeDraft, memberId, { id });
    if (!draft) {
      const [sent] = await tx.find(Intake, memberId, { id });
      throw sent ? new IntakeNotOpenError() : new NotFoundError();
    }
    if (draft.status !== 'in-progress') throw new IntakeNotOpenError();
    const asking = this.catalogue.of(draft.questionnaire);
    if (!asking) throw new QuestionnaireGoneError();
    return askedOfMember({ draft, ...asking }, await knownOf(tx, memberId));
  }
}

async function handled(ctx: Ctx, tx: Tx, ref: MemberRef): Promise<Intake> {
  const intake = await tx.load(Intake, ref);
  require(ctx, 'intake.handle', intake.memberId);
  return intake;
}

/** Opens the record for its author. Two devices that write one draft take turns, so that neither answer is lost. */
async function opened(ctx: Ctx, tx: Tx, { memberId, id }: MemberRef): Promise<Relation> {
  const relation = await tx.open(memberId);
  require(ctx, 'intake.write', memberId);
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`intake ${memberId} ${id}`]);
  return relation;
}

function valuesFrom(answer: unknown): readonly Value[] {
  if (!Array.isArray(answer)) throw new InvalidInputError('answer', 'An answer is a list of values.');
  const text = JSON.stringify(answer);
  if (text.length > LONGEST_ANSWER) throw new InvalidInputError('answer', 'This answer is too long.');
  // PostgreSQL stores no NUL and no half of a surrogate pair; JSON writes both as escapes.
  if (/\\u(0000|d[89a-f])/i.test(text)) throw new InvalidInputError('answer', 'It contains characters that are no text.');
  return JSON.parse(unturned(text)) as readonly Value[];
}

/** A document as facts name it: where its canonical begins, and its own id. */
function codeOf({ url }: Questionnaire) {
  const end = url.lastIndexOf('/');
  return { system: url.slice(0, end), code: url.slice(end + 1) };
}

const writerOf = (tx: Tx): ScoreWriter => ({
  query: (text, values) => tx.query(text, values),
  ring: (memberId, field, id) => tx.ring(memberId, field, id),
  recorded: (data) => tx.emit(resultRecorded, data),
  reviewOpened: (data) => tx.emit(resultReviewOpened, data),
});

const fact = ({ memberId, journeyId, sensitivity, id, urgency, queue }: Intake, { now }: Ctx) => ({
  ...{ memberId, journeyId, sensitivity, intakeId: id, urgency, queue },
  occurredAt: now.toISOString(),
  precision: 'instant' as const,
});
