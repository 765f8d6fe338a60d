import { type Ctx, require } from '@careway/access';
import { type Answers, responseFrom, validateResponse } from '@careway/clinical';
import { instrumentOf } from '@careway/clinical/outcome';
import { isUuid, surveyAsked, uuidv5 } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { refOf } from '../messaging/thread.queries.ts';
import { labelIn } from '../journey/journey-label.ts';
import { askingOf } from './asking.service.ts';
import { Survey } from './survey.entity.ts';
import { SurveyIncompleteError } from './survey.errors.ts';
import { stepOf } from './survey.fact.ts';
import { finish } from './survey.scoring.ts';

export interface RecordSurvey {
  readonly memberId: string;
  readonly instrument: string;
  readonly journeyId?: string | null;
  readonly answeredAt: Date;
  /** By linkId: the code of an option, or yes and no. */
  readonly answers: unknown;
}

/** What another system has asked before: it stands in the trend as it was answered there. Told again, it stands once. */
@Injectable()
export class RecordingService {
  constructor(private readonly work: Work) {}

  record(ctx: Ctx, { memberId, instrument: name, journeyId, answeredAt, answers }: RecordSurvey): Promise<Survey> {
    const instrument = instrumentOf(name);
    if (!isUuid(memberId) || !instrument || answeredAt > ctx.now) throw new NotFoundError();
    const journey = journeyId ? refOf(journeyId) : { memberId, id: uuidv5('general-care', memberId) };
    if (journey.memberId !== memberId) throw new NotFoundError();
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'survey.record', memberId);
      const id = uuidv5('survey-told', memberId, name, answeredAt.toISOString());
      const [known] = await tx.find(Survey, memberId, { id });
      if (known) return known;
      const response = responseFrom(instrument.document, answers as Answers);
      const errors = validateResponse(instrument.document, response, 'whole');
      if (errors.length > 0) throw new SurveyIncompleteError(errors);
      const isCare = instrument.kind === 'prem';
      const [registered] = isCare
        ? await tx.query<{ clinicId: string | null }>('select clinic_id as "clinicId" from survey_member where member_id = $1', [memberId])
        : [];
      const reason = isCare ? ('visit' as const) : ('interval' as const);
      const about = {
        memberId,
        journeyId: journey.id,
        sensitivity: await labelIn(tx, memberId, journey.id, 'general'),
        reason,
        about: null,
        aboutId: null,
      };
      const survey = Survey.ask(askingOf(instrument, id, { ...about, clinicId: registered?.clinicId ?? null }, answeredAt));
      tx.emit(
        surveyAsked,
        { ...stepOf(survey, answeredAt), about: null, aboutId: null, expiresAt: survey.expiresAt.toISOString() },
        { time: answeredAt },
      );
      const given = { items: response.item ?? [], authorId: memberId, author: 'member', recorded: true } as const;
      await finish(tx, survey, instrument, given, answeredAt);
      return tx.save(survey);
    });
  }
}
