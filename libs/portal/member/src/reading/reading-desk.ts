import { inject, Service, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import {
  MemberCorrectReadingDocument,
  MemberRecordReadingDocument,
  MemberUndoReadingDocument,
  MemberWithdrawReadingDocument,
  type MemberRecordReadingMutation,
  type ReadingFieldsFragment,
  type ReadingInput,
  type ReadingValuesInput,
} from '../generated/graph.ts';

export type Recorded = MemberRecordReadingMutation['recordReading'];
export type Advice = Extract<Recorded, { __typename: 'ReadingRecorded' }>['advice'][number];
/** `offline` and `failed`: nothing was saved, and what was typed is still there. */
export type Saved = Recorded | 'offline' | 'failed';

/** What a member does with readings: nothing is said to be saved before it is. */
@Service()
export class ReadingDesk {
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  readonly busy = signal(false);
  /** What to do now about what was just logged; it stays until it is put away. */
  readonly advice = signal<readonly Advice[]>([]);

  record(memberId: string, reading: ReadingInput): Promise<Saved> {
    return this.keep(async () => (await this.mutate(MemberRecordReadingDocument, { memberId, reading })).recordReading);
  }

  correct({ id, version }: ReadingFieldsFragment, values: ReadingValuesInput): Promise<Saved> {
    return this.keep(
      async () => (await this.mutate(MemberCorrectReadingDocument, { id, expectedVersion: version, values })).correctReading as Recorded,
    );
  }

  /** Somebody looked at what a device sent: it is right. */
  async confirm(reading: ReadingFieldsFragment, reload: () => void): Promise<void> {
    const { value, second, unit, meal } = reading;
    const said = await this.correct(reading, { value, second, unit, meal, confirmed: true });
    if (said === 'offline' || said === 'failed') this.toasts.say(this.i18n.t(`member.reading.${said}`));
    else if (said.__typename !== 'ReadingRecorded') this.toasts.say(this.i18n.t('member.reading.changed-meanwhile'));
    reload();
  }

  async withdraw({ id, version }: ReadingFieldsFragment, reload: () => void): Promise<void> {
    await this.say(async () => {
      const { withdrawReading } = await this.mutate(MemberWithdrawReadingDocument, { id, expectedVersion: version });
      if (withdrawReading.__typename !== 'Reading') return this.toasts.say(this.i18n.t('member.reading.changed-meanwhile'));
      const next = withdrawReading.version;
      this.toasts.say(this.i18n.t('member.reading.withdrawn'), () => void this.undo(id, next, reload));
    });
    reload();
  }

  private async undo(id: string, expectedVersion: number, reload: () => void): Promise<void> {
    await this.say(async () => {
      const { undoReading } = await this.mutate(MemberUndoReadingDocument, { id, expectedVersion });
      const key = undoReading.__typename === 'Reading' ? 'member.reading.back' : 'member.reading.changed-meanwhile';
      this.toasts.say(this.i18n.t(key));
    });
    reload();
  }

  private async keep(work: () => Promise<Recorded>): Promise<Saved> {
    if (this.busy()) return 'failed';
    this.busy.set(true);
    try {
      const answer = await work();
      if (answer.__typename === 'ReadingRecorded') {
        this.advice.set(answer.advice);
        this.toasts.say(this.i18n.t(answer.duplicate ? 'member.reading.there-before' : 'member.reading.saved'));
      }
      return answer;
    } catch (error) {
      return error instanceof GraphProblem && error.kind === 'offline' ? 'offline' : 'failed';
    } finally {
      this.busy.set(false);
    }
  }

  private async say(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.toasts.say(this.i18n.t(isOffline ? 'member.reading.offline' : 'member.reading.failed'));
    }
  }
}
