import { Component, computed, inject, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, isolate } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Names } from '../concept/names.ts';
import type { MemberSurveySubjectFragment } from '../generated/graph.ts';
import { Concerns } from '../journey/concern.ts';
import { whoOf } from '../timeline/who.ts';

export type Subject = MemberSurveySubjectFragment['about'];
interface Shown {
  readonly words: string;
  readonly at?: string | null;
  readonly to: string;
  readonly params?: { readonly of: string };
}

/** What can be said of a visit in the member's own words to the clinic: nothing else has a place of its own there. */
export const feedbackOn = (about: Subject): { about: string; of: string } | undefined =>
  about?.__typename === 'Appointment' || about?.__typename === 'VideoVisit'
    ? { about: about.__typename === 'Appointment' ? 'appointment' : 'visit', of: about.id }
    : undefined;

/** What it is about, in words, and the way there: a visit, a referral, a plan, a journey. Nothing where that is hidden from the reader. */
@Component({
  selector: 'cw-subject-line',
  imports: [Link, WhenPipe],
  host: { '[hidden]': '!shown()' },
  template: `@if (shown(); as one) {
    <a [cwLink]="one.to" [queryParams]="one.params">{{ one.words }}</a>
    @if (one.at; as at) {
      <span class="meta"> · {{ at | when: 'near' }}</span>
    }
  }`,
})
export class SubjectLine {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  private readonly concerns = inject(Concerns);
  readonly of = input.required<Subject | undefined>();

  protected readonly shown = computed((): Shown | undefined => {
    const one = this.of();
    switch (one?.__typename) {
      case 'Appointment': {
        // hidden from this reader: its id alone came
        if (one.at === null) return undefined;
        const words = this.visit('visit', one.clinician);
        const at = one.at;
        return one.videoVisit
          ? { words: this.visit('video', one.clinician), at, to: `/member/visits/${one.videoVisit.id}` }
          : { words, at, to: '/member/appointments', params: { of: one.id } };
      }
      case 'VideoVisit':
        return { words: this.visit('video', one.withWhom), at: one.plannedFor, to: `/member/visits/${one.id}` };
      case 'Referral':
        return { words: this.named('referral', this.names.of(one.specialty)), to: `/member/referrals/${one.id}` };
      case 'Plan': {
        const what = one.title ? isolate(one.title, this.i18n.language()) : this.names.of(one.category);
        return { words: this.named('plan', what), to: `/member/plan/${one.id}` };
      }
      case 'Journey':
        return { words: this.named('journey', this.concerns.of(one.concern).title), to: `/member/journeys/${one.id}` };
      case undefined:
        return undefined;
    }
  });

  private visit(kind: 'visit' | 'video', clinician: Parameters<typeof whoOf>[0]): string {
    const who = whoOf(clinician, this.i18n);
    return who ? this.i18n.t(`member.subject.${kind}-with`, { who }) : this.i18n.t(`member.subject.${kind}`);
  }
  private named = (kind: string, what: string): string => this.i18n.t(`member.subject.${kind}`, { what });
}
