import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { I18n } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { WhyNow } from '@careway/portal-ui/work';
import { linkOf, placeOf } from './address.ts';
import { WorkHere } from './work-here.ts';
import { WorkWords } from './work-words.ts';

/** More would push the chart out of sight; the list beside it has all. */
const MOST = 3;

/** Why this patient is on the list: what waits, since when, whose it is, and the way to what comes next. Nothing while nothing waits. */
@Component({
  selector: 'cw-why-strip',
  imports: [Link, WhyNow],
  host: { role: 'region', '[attr.aria-label]': 'label()', '[hidden]': 'lines().length === 0' },
  template: `@for (line of lines(); track line.id) {
    <cw-why-now [reason]="line.why" [detail]="line.standing" [pressing]="line.pressing"
      ><a class="small" [cwLink]="line.link" [queryParams]="line.place">{{ line.next }}</a></cw-why-now
    >
  }`,
})
export class WhyStrip {
  private readonly i18n = inject(I18n);
  private readonly here = inject(WorkHere);
  private readonly words = inject(WorkWords);
  readonly memberId = input.required<string>();
  private readonly now = signal(Date.now());
  protected readonly label = computed(() => this.i18n.t('clinic.why.title'));
  protected readonly lines = computed(() =>
    this.here
      .of(this.memberId())
      .slice(0, MOST)
      .map((work) => ({
        id: work.id,
        why: this.words.why(work),
        standing: [this.words.standing(work, this.now()), this.words.left(work, this.now())].filter(Boolean).join(' · '),
        next: this.words.next(work),
        pressing: work.urgency === 'NOW',
        link: linkOf(work),
        place: placeOf(work),
      })),
  );

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 60_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
