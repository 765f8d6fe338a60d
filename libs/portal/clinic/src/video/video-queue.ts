import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { ClinicVideoQueueDocument, type ClinicVideoQueueQuery } from '../generated/graph.ts';

type Visit = ClinicVideoQueueQuery['myVideoVisits'][number];
const STANDS: readonly Visit['state'][] = ['WAITING', 'IN_PROGRESS', 'PLANNED'];
/** No stream tells about visits of all patients at once, so the list is asked for. */
const EVERY_MS = 5_000;

/** One's own video visits of today and the coming week: who waits stands on top, in the order in which they are called in. */
@Component({
  selector: 'cw-video-queue',
  imports: [Button, Link, Tag, TPipe, WhenPipe],
  host: { '[hidden]': '!rows().length' },
  template: `@if (rows().length) {
    <section class="pane" aria-labelledby="video-title" id="video-queue">
      <header>
        <h2 id="video-title">{{ 'clinic.video.queue' | t }}</h2>
        <span class="meta" role="status">{{ 'clinic.video.waiting' | t: { count: waiting() } }}</span>
      </header>
      <ul class="lines">
        @for (one of rows(); track one.id) {
          <li>
            <span class="strong">{{ one.startsAt | when: 'day' }}, {{ one.startsAt | when: 'time' }}</span>
            <span class="grow">
              <a [cwLink]="'/clinic/patient/' + one.member.id"
                ><bdi>{{ 'clinic.row.name' | t: { name: one.member.name, age: one.member.age } }}</bdi></a
              >
              @if (one.waitingSince; as since) {
                <span class="meta">{{
                  (isHeard(one) ? 'clinic.video.waits' : 'clinic.video.not-heard') | t: { time: since | when: 'time' }
                }}</span>
              }
            </span>
            <cw-tag [tone]="one.state === 'WAITING' ? 'watch' : one.state === 'IN_PROGRESS' ? 'good' : 'none'">{{
              'clinic.video.state.' + one.state.toLowerCase().replaceAll('_', '-') | t
            }}</cw-tag>
            <a [cwButton]="one.id === next() ? 'main' : 'second'" [small]="true" [cwLink]="'/clinic/video/' + one.id">{{
              (one.id === next() ? 'clinic.video.next' : 'clinic.video.open') | t
            }}</a>
          </li>
        }
      </ul>
    </section>
  }`,
})
export class VideoQueue {
  /** The one whose page it stands on. */
  readonly except = input<string>();
  private readonly asked = query(ClinicVideoQueueDocument, () => ({}), { passive: true });
  protected readonly rows = computed(() =>
    (this.asked.data()?.myVideoVisits ?? [])
      .filter(({ id, state }) => id !== this.except() && STANDS.includes(state))
      .toSorted((a, b) => STANDS.indexOf(a.state) - STANDS.indexOf(b.state) || (a.place ?? 0) - (b.place ?? 0)),
  );
  protected readonly waiting = computed(() => this.rows().filter(({ state }) => state === 'WAITING').length);
  protected isHeard = ({ seats }: Visit): boolean => seats.some(({ party, connected }) => party !== 'GUEST' && connected);
  /** Who is called in next. */
  protected readonly next = computed(() => this.rows().find(({ state }) => state === 'WAITING')?.id);

  constructor() {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.asked.reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
