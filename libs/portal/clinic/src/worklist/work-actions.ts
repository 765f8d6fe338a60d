import { Component, computed, inject, input, output } from '@angular/core';
import { Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import type { Work } from './rows.ts';
import { WorkDesk } from './work-desk.ts';

const HOUR_MS = 3_600_000;
const RESTS = [
  ['hours', 4],
  ['day', 24],
  ['week', 168],
] as const;

/** What can be done with a row, as buttons: the same as the keys do, for whoever has none. */
@Component({
  selector: 'cw-work-actions',
  imports: [Button, TPipe],
  host: { class: 'work-below row tight' },
  template: `@if (isMine()) {
      <button cwButton="second" type="button" [small]="true" [busy]="isBusy()" (click)="desk.release(work())">
        {{ 'clinic.work.release' | t }}
      </button>
    } @else {
      <button cwButton type="button" [small]="true" [busy]="isBusy()" (click)="desk.claim(work())">{{ 'clinic.work.claim' | t }}</button>
    }
    <button cwButton="second" type="button" [small]="true" (click)="handsOver.emit()">{{ 'clinic.work.hand-over' | t }}</button>
    <button cwButton="second" type="button" [small]="true" (click)="finishes.emit()">
      {{ (work().canFinish ? 'clinic.work.finish' : 'clinic.work.go') | t }}
    </button>
    @if (work().canRest) {
      @for (rest of rests; track rest[0]) {
        <button cwButton="plain" type="button" [small]="true" (click)="restFor(rest[1])">{{ 'clinic.work.rest.' + rest[0] | t }}</button>
      }
    }
    @if (work().canUndo) {
      <button cwButton="plain" type="button" [small]="true" (click)="desk.undo(work())">{{ 'clinic.work.undo' | t }}</button>
    }`,
})
export class WorkActions {
  private readonly session = inject(Session);
  protected readonly desk = inject(WorkDesk);
  readonly work = input.required<Work>();
  readonly handsOver = output();
  readonly finishes = output();
  protected readonly rests = RESTS;
  protected readonly isMine = computed(() => this.work().owner?.id === this.session.info()?.personId);
  protected readonly isBusy = computed(() => this.desk.busy() === this.work().id);

  protected restFor(hours: number): void {
    void this.desk.rest(this.work(), new Date(Date.now() + hours * HOUR_MS));
  }
}
