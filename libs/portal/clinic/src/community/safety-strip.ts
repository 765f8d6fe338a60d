import { Component, computed, signal } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { heldPosts, minutesUntil } from './held-posts.ts';

/** On top of the worklist of whoever is on call: what sounds like danger in a community, and how long there is. Else nothing. */
@Component({
  selector: 'cw-safety-strip',
  imports: [Link, Notice, TPipe],
  host: { role: 'status' },
  template: `@if (first(); as one) {
    <cw-notice tone="bad"
      ><a class="strong" cwLink="/clinic/safety">{{ 'clinic.safety.strip' | t: { count: count() } }}</a>
      {{ (one.left >= 0 ? 'clinic.safety.left' : 'clinic.safety.late') | t: { count: one.left >= 0 ? one.left : -one.left } }}</cw-notice
    >
  }`,
})
export class SafetyStrip {
  private readonly now = signal(Date.now());
  private readonly asked = heldPosts(() => this.now.set(Date.now()));
  private readonly waiting = computed(() => this.asked.data()?.heldPosts ?? []);
  protected readonly count = computed(() => this.waiting().length);
  protected readonly first = computed(() => {
    const [one] = this.waiting();
    return one && { left: minutesUntil(one.dueAt, this.now()) };
  });
}
