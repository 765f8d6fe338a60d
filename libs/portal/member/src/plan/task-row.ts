import { Component, computed, inject, input, output } from '@angular/core';
import { partsOf, repeatWords, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { WrittenPipe } from '../concept/names.ts';
import type { TaskFieldsFragment } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { TaskTicks } from './task-ticks.ts';

/** When a task is due, or was done: what stands under its name in every list. */
@Component({
  selector: 'cw-task-note',
  imports: [Link, Tag, TPipe, WhenPipe],
  template: `@if (isDone()) {
      <p class="meta">
        {{ task().completedAt ? ('member.task.done-at' | t: { date: task().completedAt | when: 'near' }) : ('member.task.done' | t) }}
      </p>
    } @else if (task().overdue) {
      <p class="meta">
        <cw-tag tone="bad" icon="clock">{{ 'member.task.overdue' | t: { date: task().dueDate | when: 'date' } }}</cw-tag>
      </p>
    } @else if (task().doableFrom; as from) {
      <p class="meta">{{ 'member.task.from' | t: { date: from | when: 'date' } }}</p>
    } @else if (task().dueDate; as due) {
      <p class="meta">
        <cw-tag tone="watch" icon="clock">{{ 'member.task.by' | t: { date: due | when: 'date' } }}</cw-tag>
      </p>
    }
    @if (again(); as often) {
      <p class="meta">{{ 'member.task.again' | t: { often } }}</p>
    }
    @if (task().owner === 'PROXY') {
      <p class="meta">{{ record.titled('member.task.of-proxy.') }}</p>
    }
    @if (from(); as name) {
      <p class="meta">
        @if (link(); as address) {
          <a class="over" [cwLink]="address">{{ name }}</a>
        } @else {
          {{ name }}
        }
      </p>
    }`,
})
export class TaskNote {
  private readonly i18n = inject(I18n);
  private readonly ticks = inject(TaskTicks);
  protected readonly record = inject(OpenRecord);
  readonly task = input.required<TaskFieldsFragment>();
  /** Which concern it belongs to, where several stand in one list. */
  readonly from = input<string>();
  readonly link = input<string>();
  protected readonly isDone = computed(() => this.ticks.isDone(this.task()));
  /** How often it comes again; what is done has its next one beside it, which says so. */
  protected readonly again = computed(() => {
    const { repeat } = this.task();
    return repeat && !this.isDone() ? repeatWords(partsOf(repeat), this.i18n) : undefined;
  });
}

/** A task that is ticked off where it stands. */
@Component({
  selector: 'li[cwTask]',
  imports: [WrittenPipe, TaskNote, TPipe],
  template: `<input
      #box
      class="check"
      type="checkbox"
      [checked]="done()"
      [disabled]="isAhead()"
      [attr.aria-label]="'ui.todo.done' | t: { what: task().code | written }"
      (change)="tick(box.checked)"
    />
    <div class="grow" [class.undo]="done()">
      <h3>{{ task().code | written }}</h3>
      <cw-task-note [task]="task()" [from]="from()" [link]="link()" />
    </div>`,
})
export class TaskRow {
  private readonly ticks = inject(TaskTicks);
  readonly task = input.required<TaskFieldsFragment>({ alias: 'cwTask' });
  readonly from = input<string>();
  readonly link = input<string>();
  readonly changed = output();
  protected readonly done = computed(() => this.ticks.isDone(this.task()));
  /** One of a series, before its time: nobody ticks off next week's today. */
  protected readonly isAhead = computed(() => this.task().doableFrom !== null && !this.done());

  protected tick(done: boolean): void {
    void this.ticks.set(this.task(), done, () => this.changed.emit());
  }
}
