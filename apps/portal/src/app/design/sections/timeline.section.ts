import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Timeline, type TimelineEntry } from '@careway/portal-ui/timeline';
import { Section } from './section.ts';

@Component({
  selector: 'cw-timeline-section',
  imports: [Button, Section, Timeline, TPipe],
  template: `<cw-section headingId="timeline" [title]="'design.timeline' | t">
    <p class="row">
      <button type="button" cwButton="second" [small]="true" (click)="arrived.set(!arrived())">{{ 'design.timeline.arrive' | t }}</button>
    </p>
    <cw-timeline
      class="more narrow-list"
      [entries]="entries()"
      [showJourney]="true"
      [now]="now"
      [waiting]="waiting()"
      (showWaiting)="waiting.set(0)"
    />
  </cw-section>`,
})
export class TimelineSection {
  private readonly i18n = inject(I18n);
  protected readonly now = new Date('2026-11-22T10:00:00Z');
  protected readonly arrived = signal(true);
  protected readonly waiting = signal(1);

  protected readonly entries = computed((): TimelineEntry[] => {
    const sugar = { id: 'sugar', name: this.i18n.t('design.sugar'), hue: 'lagoon' as const };
    const words = (key: string): { title: string; by: string } => ({
      title: this.i18n.t(`design.event.${key}`),
      by: this.i18n.t(`design.event-by.${key}`),
    });
    const ready: TimelineEntry = { id: 'ready', at: '2026-11-22T09:59:00Z', icon: 'refill', look: 'card', live: true, ...words('ready') };
    return [
      ...(this.arrived() ? [ready] : []),
      {
        id: 'result',
        at: '2026-11-22T06:31:00Z',
        icon: 'flask',
        look: 'card',
        journey: sugar,
        link: '/design',
        text: this.i18n.t('design.verdict'),
        ...words('result'),
      },
      {
        id: 'look',
        at: '2026-11-22T06:22:00Z',
        icon: 'eye',
        look: 'quiet',
        title: this.i18n.t('design.feed.look'),
        text: this.i18n.t('design.feed.look-why'),
      },
      { id: 'walk', at: '2026-11-21T04:45:00Z', icon: 'check', look: 'line', journey: sugar, ...words('walk') },
      { id: 'plan', at: '2026-08-27', icon: 'clip', look: 'card', journey: sugar, ...words('plan') },
      { id: 'diagnosis', at: '2026-08-20', icon: 'flag', look: 'line', journey: sugar, ...words('diagnosis') },
    ];
  });
}
