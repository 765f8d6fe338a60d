import { type Ctx, require } from '@careway/access';
import { isUuid, type ThreadTopic, toGlobalId, uuidv5 } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { FirstDraft } from './first-draft.entity.ts';
import { neutralised } from './text.rules.ts';
import { refOf } from './thread.queries.ts';
import { again } from './thread.service.ts';

export interface SaveFirstDraft {
  readonly memberId: string;
  readonly text: string;
  readonly topic: ThreadTopic;
  readonly journeyId?: string | null;
}
const idOf = (memberId: string, personId: string): string => uuidv5('first-draft', memberId, personId);

/** The first words of a conversation that does not exist yet. The last device wins; sent or emptied, they are gone. */
@Injectable()
export class FirstDraftService {
  constructor(private readonly work: Work) {}

  save(ctx: Ctx, { memberId, text, topic, journeyId }: SaveFirstDraft) {
    if (!isUuid(memberId)) throw new NotFoundError();
    const journey = journeyId ? refOf(journeyId) : undefined;
    if (journey && journey.memberId !== memberId) throw new NotFoundError();
    return again(() =>
      this.work.run(ctx, async (tx) => {
        await tx.open(memberId);
        require(ctx, 'thread.write', memberId);
        const { personId } = ctx.principal;
        const own = { memberId, id: idOf(memberId, personId) };
        const [known] = await tx.find(FirstDraft, memberId, { id: own.id });
        const draft = known ?? Object.assign(new FirstDraft(), { ...own, personId });
        Object.assign(draft, { text: neutralised(text), topic, journeyId: journey?.id ?? null, savedAt: ctx.now });
        return node(await tx.save(draft));
      }),
    );
  }

  /** Null where the reader has begun nothing. */
  async ofReader(ctx: Ctx, memberId: string) {
    const found = await this.work.read(ctx, 'thread.read', memberId, (tx) =>
      tx.find(FirstDraft, memberId, { id: idOf(memberId, ctx.principal.personId) }),
    );
    return found[0]?.text ? node(found[0]) : null;
  }
}

const node = ({ memberId, text, topic, journeyId }: FirstDraft) => ({
  __typename: 'FirstDraft',
  memberId,
  text,
  topic: topic.toUpperCase(),
  journeyId: journeyId && toGlobalId({ memberId, id: journeyId }),
});
