import { type Ctx, require } from '@careway/access';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { FormDraft } from './form-draft.entity.ts';
import { type ClinicForm, contentFrom } from './form-draft.rules.ts';

/** Which form about whom, and the version of its draft that the writer has seen; 0 where nothing was kept. */
export interface FormEdit {
  readonly memberId: string;
  readonly form: ClinicForm;
  readonly expectedVersion: number;
}

@Injectable()
export class FormDraftService {
  constructor(private readonly work: Work) {}

  save(ctx: Ctx, { content, expectedVersion, ...edit }: FormEdit & { readonly content: string }): Promise<FormDraft> {
    return this.work.run(ctx, async (tx) => {
      const draft = await draftOf(ctx, tx, edit);
      draft.write(expectedVersion, contentFrom(content), ctx.now);
      return tx.save(draft);
    });
  }

  discard(ctx: Ctx, { expectedVersion, ...edit }: FormEdit): Promise<FormDraft> {
    return this.work.run(ctx, async (tx) => {
      const draft = await draftOf(ctx, tx, edit);
      draft.discard(expectedVersion, ctx.now);
      return tx.save(draft);
    });
  }

  ofReader(ctx: Ctx, memberId: string): Promise<FormDraft[]> {
    return this.work.read(ctx, 'form.draft', memberId, (tx) => tx.find(FormDraft, memberId, { authorId: ctx.principal.personId }));
  }
}

/** The writer's own, or a new one. Two windows that save at once come one after the other. */
async function draftOf(ctx: Ctx, tx: Tx, { memberId, form }: Pick<FormEdit, 'memberId' | 'form'>): Promise<FormDraft> {
  await tx.open(memberId);
  require(ctx, 'form.draft', memberId);
  const me = ctx.principal.personId;
  const fresh = FormDraft.first(memberId, me, form, ctx.now);
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0)), forget_form_drafts()', [`form ${fresh.id}`]);
  const [known] = await tx.find(FormDraft, memberId, { id: fresh.id });
  return known ?? fresh;
}
