import { computed, inject, Injectable } from '@angular/core';
import { query, Session } from '@careway/portal-graph';
import { formatDate } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import { ConceptNames } from '../concept/names.ts';
import { ClinicVisitsDocument, type ClinicVisitFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';

/** A note is usually written about a visit of these days. */
const RECENT_MS = 30 * 86_400_000;

/** Which visit and which journey a note can belong to, and which it most likely does. */
@Injectable()
export class NoteChoices {
  private readonly chart = inject(Chart);
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly session = inject(Session);
  private readonly asked = query(ClinicVisitsDocument, () => {
    const memberId = this.chart.member()?.id;
    return memberId === undefined ? undefined : { memberId };
  });
  private readonly found = computed(() => this.asked.data()?.member?.encounters.edges.map(({ node }) => node) ?? []);

  readonly visits = computed(() => this.found().map((visit) => ({ id: visit.id, text: this.visitText(visit) })));
  readonly journeys = computed(() =>
    (this.chart.journeys.data()?.member?.journeys ?? []).map(({ id, concern }) => ({
      id,
      text: concern.condition ? this.names.of(concern.condition.code) : this.i18n.t(`clinic.concern.${concern.key}`),
    })),
  );

  /** The own last visit of these days, else none; with its journey, else the one that moved last. */
  likely(): { encounterId: string | null; journeyId: string | null } {
    const me = this.session.info()?.personId;
    const visit = this.found().find((one) => one.practitioner?.id === me && Date.now() - Date.parse(one.occurredAt) < RECENT_MS);
    return { encounterId: visit?.id ?? null, journeyId: visit?.journeyId ?? this.journeys()[0]?.id ?? null };
  }

  journeyOf(encounterId: string | null): string | undefined {
    return this.found().find(({ id }) => id === encounterId)?.journeyId;
  }

  private visitText({ occurredAt, kind, practitioner }: ClinicVisitFragment): string {
    const date = formatDate(occurredAt, 'year', this.i18n.locale(), this.i18n.zone(), new Date());
    const what = kind ? this.names.of(kind) : this.i18n.t('clinic.note.visit');
    return [date, what, practitioner?.displayName].filter(Boolean).join(' · ');
  }
}
