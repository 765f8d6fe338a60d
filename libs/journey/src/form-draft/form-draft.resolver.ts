import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { FormDraft } from './form-draft.entity.ts';
import type { ClinicForm } from './form-draft.rules.ts';
import { type FormEdit, FormDraftService } from './form-draft.service.ts';

type Given = Omit<FormEdit, 'form'> & { readonly form: string };
const editOf = <Edit extends Given>(edit: Edit) => ({ ...edit, form: edit.form.toLowerCase() as ClinicForm });
const show = ({ memberId, form, version, content, savedAt }: FormDraft) => ({
  ...{ __typename: 'FormDraft', memberId, version, content, savedAt },
  form: form.toUpperCase(),
});

@Resolver('Member')
export class FormDraftResolver {
  constructor(private readonly drafts: FormDraftService) {}

  @Mutation() @Allow('form.draft') saveFormDraft(_: unknown, edit: Given & { content: string }, { ctx }: ResolverContext) {
    return this.drafts.save(ctx, editOf(edit)).then(show);
  }
  @Mutation() @Allow('form.draft') discardFormDraft(_: unknown, edit: Given, { ctx }: ResolverContext) {
    return this.drafts.discard(ctx, editOf(edit)).then(show);
  }
  @ResolveField() @Allow('form.draft') formDrafts({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.drafts.ofReader(ctx, id).then((drafts) => drafts.map(show));
  }
}
