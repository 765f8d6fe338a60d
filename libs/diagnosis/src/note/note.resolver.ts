import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { EncounterService } from '../encounter/encounter.service.ts';
import type { PageArgs } from '../item/item.queries.ts';
import { NoteQueries, showDraft, type ShownDraft, showNote, type ShownNote } from './note.queries.ts';
import type { RetractReason, WithholdReason } from './note.rules.ts';
import { type NoteDraftInput, NoteService, type StartNote } from './note.service.ts';

interface Edit {
  readonly id: string;
  readonly expectedVersion: number;
}
type Withhold = Edit & { readonly withhold?: string | null };

const fromEnum = <Code extends string>(name: string): Code => name.toLowerCase().replaceAll('_', '-') as Code;
const withheldBy = ({ withhold, ...edit }: Withhold) => ({ ...edit, withhold: withhold ? fromEnum<WithholdReason>(withhold) : null });

@Resolver('Note')
export class NoteResolver {
  constructor(
    private readonly commands: NoteService,
    private readonly queries: NoteQueries,
    private readonly encounters: EncounterService,
  ) {}

  @Query() @Allow('note.read') note(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Mutation() @Allow('note.write') startNote(_: unknown, given: StartNote, { ctx }: ResolverContext) {
    return this.commands.start(ctx, given).then(showDraft);
  }
  @Mutation() @Allow('note.write') saveNoteDraft(_: unknown, given: Edit & { draft: NoteDraftInput }, { ctx }: ResolverContext) {
    return this.commands.save(ctx, given).then(showDraft);
  }
  @Mutation() @Allow('note.write') discardNoteDraft(_: unknown, given: Edit, { ctx }: ResolverContext) {
    return this.commands.discard(ctx, given).then(showDraft);
  }
  @Mutation() @Allow('note.write') signNote(_: unknown, given: Withhold, { ctx }: ResolverContext) {
    return this.commands.sign(ctx, withheldBy(given)).then(showNote);
  }
  @Mutation() @Allow('note.write') amendNote(_: unknown, given: Edit & { text: string }, { ctx }: ResolverContext) {
    return this.commands.amend(ctx, given).then(showNote);
  }
  @Mutation() @Allow('note.write') retractNote(_: unknown, given: Edit & { reason: string; text: string }, { ctx }: ResolverContext) {
    return this.commands.retract(ctx, { ...given, reason: fromEnum<RetractReason>(given.reason) }).then(showNote);
  }
  @Mutation() @Allow('note.write') decideNoteRelease(_: unknown, given: Withhold, { ctx }: ResolverContext) {
    return this.commands.decideRelease(ctx, withheldBy(given)).then(showNote);
  }
  @ResolveReference() @Allow('note.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('note.read') encounter(note: ShownNote, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, note);
  }
}

@Resolver('NoteDraft')
export class NoteDraftResolver {
  constructor(private readonly encounters: EncounterService) {}

  @ResolveField() @Allow('note.write') encounter(draft: ShownDraft, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, draft);
  }
}

@Resolver('Member')
export class MemberNoteResolver {
  constructor(private readonly queries: NoteQueries) {}

  @ResolveField() @Allow('note.read') notes({ id }: { id: string }, args: PageArgs, { ctx }: ResolverContext) {
    return this.queries.page(ctx, id, args);
  }
  @ResolveField() @Allow('note.write') noteDraft({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.draft(ctx, id);
  }
}
