import { Component, inject, input, output } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { WrittenPipe } from '../concept/names.ts';
import type { TaskFieldsFragment } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { TaskNote } from './task-row.ts';
import { TaskTicks } from './task-ticks.ts';

/** The one thing that moves a journey on now. */
@Component({
  selector: 'cw-next-step',
  imports: [Button, WrittenPipe, Link, Tag, TaskNote, TPipe],
  template: `<section class="card nextstep" aria-labelledby="next-step">
    <p>
      <cw-tag tone="brand">{{ record.titled('member.next-step.') }}</cw-tag>
    </p>
    <h2 id="next-step">{{ task().code | written }}</h2>
    <cw-task-note [task]="task()" />
    <div class="row">
      <button type="button" cwButton (click)="finish()">{{ 'member.task.mark-done' | t }}</button>
      <a cwButton="plain" [cwLink]="'/member/plan/' + planId()">{{ 'member.plan.open' | t }}</a>
    </div>
  </section>`,
})
export class NextStep {
  private readonly ticks = inject(TaskTicks);
  protected readonly record = inject(OpenRecord);
  readonly task = input.required<TaskFieldsFragment>();
  readonly planId = input.required<string>();
  readonly done = output();

  protected finish(): void {
    void this.ticks.set(this.task(), true, () => this.done.emit());
  }
}
