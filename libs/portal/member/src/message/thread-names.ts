import { inject, Service } from '@angular/core';
import { I18n } from '@careway/portal-ui/i18n';
import type { ConcernFieldsFragment, ParticipantFieldsFragment, ThreadTopic } from '../generated/graph.ts';
import { Concerns } from '../journey/concern.ts';
import { professionOf } from '../timeline/who.ts';

/** What a conversation is called, and who speaks in it. */
@Service()
export class ThreadNames {
  private readonly i18n = inject(I18n);
  private readonly concerns = inject(Concerns);

  /** By its concern where it has one with a name, else by its topic. */
  title({ topic, journey }: { topic: ThreadTopic; journey: { concern: ConcernFieldsFragment } }): string {
    const said = this.i18n.t(`member.topic.${topic.toLowerCase()}`);
    const { key, condition, coding } = journey.concern;
    return condition || (coding && key !== 'question')
      ? this.i18n.t('member.thread.about', { what: this.concerns.of(journey.concern).title, topic: said })
      : said;
  }

  clinicians(participants: readonly ParticipantFieldsFragment[]): { id: string; name: string; role: string | undefined }[] {
    return participants.flatMap(({ personId, clinician }) =>
      clinician ? [{ id: personId, name: clinician.displayName, role: professionOf(clinician.profession, this.i18n) }] : [],
    );
  }

  author(author: ParticipantFieldsFragment): { name: string; role: string | undefined } {
    const { clinician, side } = author;
    if (clinician) return { name: clinician.displayName, role: professionOf(clinician.profession, this.i18n) };
    return { name: this.i18n.t('member.side.' + side.toLowerCase().replace('_', '-')), role: undefined };
  }
}
