import { Component, computed, input } from '@angular/core';

const ROUND = 176;

/** Time that runs out: the ring for the eye, the sentence (`label`) for the ear. */
@Component({
  selector: 'cw-clock-ring',
  template: `<svg class="clockring" viewBox="0 0 64 64" role="img" [attr.aria-label]="label()">
    <circle cx="32" cy="32" r="28" />
    <circle class="run" cx="32" cy="32" r="28" transform="rotate(-90 32 32)" [attr.stroke-dasharray]="dash()" />
    <text x="32" y="37">{{ clock() }}</text>
  </svg>`,
})
export class ClockRing {
  readonly secondsLeft = input.required<number>();
  readonly secondsInAll = input.required<number>();
  /** “8 minutes 12 seconds left”. */
  readonly label = input.required<string>();
  protected readonly dash = computed(() => `${(Math.max(0, this.secondsLeft()) / this.secondsInAll()) * ROUND} ${ROUND}`);
  protected readonly clock = computed(() => {
    const left = Math.max(0, Math.floor(this.secondsLeft()));
    return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  });
}
