import { inject, Injectable, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Drafts, type HandoverDraft } from '../drafts/drafts.ts';
import {
  ClinicClaimWorkDocument,
  ClinicFinishWorkDocument,
  ClinicHandOverWorkDocument,
  ClinicReleaseWorkDocument,
  ClinicSnoozeWorkDocument,
  ClinicUndoWorkDocument,
  type HandoverReason,
} from '../generated/graph.ts';
import type { Work } from './rows.ts';

/** Ends of keys of `clinic.work.refused.`, by what the service answered. */
const REFUSALS: Readonly<Record<string, string>> = {
  WorkHeldError: 'held',
  WorkClosedError: 'closed',
  WorkHasActError: 'has-act',
  WorkCannotRestError: 'cannot-rest',
  NotInCareTeamError: 'not-in-team',
  NothingToUndoError: 'nothing-to-undo',
  EditedMeanwhileError: 'edited',
};
type Verb = 'claim' | 'hand-over' | 'release' | 'rest' | 'finish' | 'undo';
interface Answer {
  readonly __typename: string;
  readonly id?: string;
  readonly version?: number;
}

/** What a clinician does with work that waits: each with the version that stands in the row, each refusal kept beside its row. */
@Injectable()
export class WorkDesk {
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(Drafts);
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly listeners: (() => void)[] = [];

  readonly busy = signal<string | undefined>(undefined);
  readonly refusal = signal<{ readonly id: string; readonly why: string } | undefined>(undefined);
  /** What one did last and may take back, also where it is on the list no more. */
  private readonly last = signal<{ readonly id: string; readonly version: number } | undefined>(undefined);

  /** Called whenever something may have changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  claim = ({ id, version }: Work): Promise<boolean> =>
    this.run(id, 'claim', async () => (await this.mutate(ClinicClaimWorkDocument, { id, version })).claimWorkItem);

  release = ({ id, version }: Work): Promise<boolean> =>
    this.run(id, 'release', async () => (await this.mutate(ClinicReleaseWorkDocument, { id, version })).releaseWorkItem);

  rest = ({ id, version }: Work, until: Date): Promise<boolean> =>
    this.run(id, 'rest', async () => {
      const given = { id, version, until: until.toISOString() };
      return (await this.mutate(ClinicSnoozeWorkDocument, given)).snoozeWorkItem;
    });

  finish = ({ id, version }: Work): Promise<boolean> =>
    this.run(id, 'finish', async () => (await this.mutate(ClinicFinishWorkDocument, { id, version })).finishWorkItem);

  async handOver({ id, version, member }: Work, draft: HandoverDraft, reason: HandoverReason): Promise<boolean> {
    const done = await this.run(id, 'hand-over', async () => {
      const given = { id, version, clinicianId: draft.to, reason, words: draft.words.trim() || null };
      return (await this.mutate(ClinicHandOverWorkDocument, given)).handOverWorkItem;
    });
    if (done) this.drafts.sent(member.id, 'handover', draft);
    return done;
  }

  /** Takes back what was done last, in whichever row. */
  async undo(work: Pick<Work, 'id' | 'version'> | undefined = this.last()): Promise<boolean> {
    if (!work) return false;
    const { id, version } = work;
    return this.run(id, 'undo', async () => (await this.mutate(ClinicUndoWorkDocument, { id, version })).undoWorkItem);
  }

  private async run(id: string, verb: Verb, ask: () => Promise<Answer>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(id);
    this.refusal.set(undefined);
    try {
      const said = await ask();
      const isDone = said.__typename === 'WorkItem' && said.version !== undefined;
      if (isDone) this.done(id, verb, said.version);
      else this.refusal.set({ id, why: REFUSALS[said.__typename] ?? 'failed' });
      return isDone;
    } catch {
      this.refusal.set({ id, why: 'failed' });
      return false;
    } finally {
      this.busy.set(undefined);
      for (const listener of this.listeners) listener();
    }
  }

  private done(id: string, verb: Verb, version: number): void {
    this.last.set(verb === 'undo' ? undefined : { id, version });
    const text = this.i18n.t(`clinic.work.done.${verb}`);
    if (verb === 'undo') this.toasts.say(text);
    else this.toasts.say(text, () => void this.undo({ id, version }));
  }
}
