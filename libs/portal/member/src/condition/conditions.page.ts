import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { toldAt, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { ConceptPipe } from '../concept/names.ts';
import { type Language, MemberConditionsDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Explained } from '../result/explained.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { whoOf } from '../timeline/who.ts';
import { type Condition, groupOf, noteOf, plansFor } from './conditions.ts';

const GROUPS = ['now', 'suspected', 'past'] as const;

/** What one has, in plain words: since when, who said so, what helps, and the plan that belongs. */
@Component({
  selector: 'cw-member-conditions',
  imports: [Answer, ConceptPipe, EmptyState, Explained, Link, Part, SectionHead, TPipe, WhenPipe],
  template: `<h1 class="display page-h">{{ record.titled('member.conditions.title.') }}</h1>
    <cw-answer [of]="page" />
    <cw-part [level]="2" [state]="missing()" (again)="page.reload()" />
    @if (page.data()?.record) {
      @for (group of groups(); track group.key) {
        <section class="sec" [attr.aria-labelledby]="group.key">
          <cw-section-head [headingId]="group.key" [title]="'member.conditions.' + group.key | t" />
          <div class="duo">
            @for (line of group.lines; track line.one.id) {
              <article class="card stack condition">
                <h3>{{ line.one.code | concept }}</h3>
                <p class="small soft">
                  @if (line.until; as end) {
                    {{ 'member.conditions.until' | t: { date: end | when: 'month' } }}
                  } @else {
                    {{ 'member.conditions.since' | t: { date: line.since | when: 'month' } }}
                  }
                  @if (line.who; as name) {
                    · {{ 'member.conditions.said' | t: { name } }}
                  }
                </p>
                @if (line.note; as note) {
                  <p>{{ 'member.conditions.' + note | t }}</p>
                }
                @if (group.key !== 'past') {
                  @if (line.one.explanation; as words) {
                    <details>
                      <summary>{{ 'member.conditions.about' | t }}</summary>
                      <cw-explained [of]="words" />
                    </details>
                  } @else {
                    <cw-explained [of]="null" />
                  }
                  @for (one of line.one.articles; track one.article) {
                    <p>
                      <a [cwLink]="'/member/library/' + one.article">{{ 'member.conditions.article' | t: { title: one.title } }}</a>
                    </p>
                  }
                  @for (plan of line.plans; track plan.id) {
                    <p>
                      <a [cwLink]="'/member/plan/' + plan.id">{{ 'member.conditions.plan' | t: { name: (plan.category | concept) } }}</a>
                    </p>
                  }
                }
                <p class="small">
                  <a [cwLink]="'/member/journeys/' + line.one.journeyId">{{ 'member.conditions.story' | t }}</a>
                </p>
              </article>
            }
          </div>
        </section>
      } @empty {
        <cw-empty-state class="card" [text]="'member.conditions.empty' | t" />
      }
    }`,
})
export class ConditionsPage {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(
    MemberConditionsDocument,
    () => {
      const variables = this.record.variables();
      return variables && { ...variables, language: this.i18n.language().toUpperCase() as Language };
    },
    { same: (before, now) => before.memberId === now.memberId },
  );
  protected readonly missing = computed(() => partState(this.page, 'record'));
  private readonly plans = computed(() => this.page.data()?.planned?.plans ?? []);
  protected readonly groups = computed(() => {
    const all = this.page.data()?.record?.conditions ?? [];
    return GROUPS.flatMap((key) => {
      const lines = all.filter((one) => groupOf(one) === key).map((one) => this.line(one));
      return lines.length ? [{ key, lines }] : [];
    });
  });

  constructor() {
    followRecord(['timeline', 'plan'], () => this.page.reload());
  }

  private line(one: Condition) {
    const who = one.confirmedBy ?? one.recordedBy ?? one.encounter?.practitioner;
    return {
      one,
      since: toldAt(one.occurredAt, one.precision, this.i18n.zone()),
      until: one.abatedAt,
      who: whoOf(who, this.i18n),
      note: noteOf(one),
      plans: plansFor(one, this.plans()),
    };
  }
}
