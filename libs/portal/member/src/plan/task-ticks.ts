import { inject, Service, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Names } from '../concept/names.ts';
import { MemberCompleteTaskDocument, MemberReopenTaskDocument, type TaskFieldsFragment } from '../generated/graph.ts';

/** Ticking a task off and taking that back. A tick shows at once; what the server refuses is taken back and said. */
@Service()
export class TaskTicks {
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  private readonly ticked = signal<ReadonlyMap<string, boolean>>(new Map());
  private readonly touched = signal<ReadonlySet<string>>(new Set());

  /** As the member sees it now: her own tick before the server's answer. */
  isDone(task: TaskFieldsFragment): boolean {
    return this.ticked().get(task.id) ?? task.status === 'COMPLETED';
  }

  /** Ticked off in this window: a list keeps it in sight, so that it can be taken back where it stood. */
  wasTicked(id: string): boolean {
    return this.touched().has(id);
  }

  async set(task: TaskFieldsFragment, done: boolean, reload: () => void): Promise<void> {
    this.mark(task.id, done);
    this.touched.update((before) => new Set([...before, task.id]));
    const what = this.names.written(task.code);
    const refusal = await this.send(task.id, done);
    if (refusal === undefined) {
      const key = done ? 'member.task.done-toast' : 'member.task.open-toast';
      this.toasts.say(this.i18n.t(key, { what }), () => void this.set(task, !done, reload));
    } else {
      this.mark(task.id, undefined);
      this.toasts.say(this.i18n.t(refusal === 'offline' ? 'member.task.offline' : 'member.task.refused', { what }));
    }
    reload();
  }

  /** Own ticks give way to what the server says; called when a fresh answer stands on the page. */
  settle(tasks: readonly TaskFieldsFragment[]): void {
    const now = new Map(this.ticked());
    for (const { id, status } of tasks) if (now.get(id) === (status === 'COMPLETED')) now.delete(id);
    if (now.size !== this.ticked().size) this.ticked.set(now);
  }

  private mark(id: string, done: boolean | undefined): void {
    const now = new Map(this.ticked());
    if (done === undefined) now.delete(id);
    else now.set(id, done);
    this.ticked.set(now);
  }

  /** Undefined when it is done; a task that is so already counts as done. */
  private async send(id: string, done: boolean): Promise<'offline' | 'refused' | undefined> {
    try {
      const answer = done
        ? (await this.mutate(MemberCompleteTaskDocument, { id })).completeTask
        : (await this.mutate(MemberReopenTaskDocument, { id })).reopenTask;
      return answer.__typename === 'Task' ? undefined : 'refused';
    } catch (error) {
      return error instanceof GraphProblem && error.kind === 'offline' ? 'offline' : 'refused';
    }
  }
}
