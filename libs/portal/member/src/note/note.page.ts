import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { toldAt, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import { MemberNoteDocument, type MemberNoteQuery } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';

type Note = NonNullable<MemberNoteQuery['note']>;
/** What was thought and decided comes first: it is what one came for. */
const PARTS = ['assessment', 'plan', 'subjective', 'objective'] as const satisfies readonly (keyof Note)[];

/** What a clinician wrote about a visit, in the own words of whoever wrote it, with the headings in plain ones. */
@Component({
  selector: 'cw-member-note',
  imports: [Answer, ConceptPipe, Link, Tag, TPipe, WhenPipe],
  template: `<cw-answer [of]="page" root="note" />
    @if (note(); as one) {
      <div class="talk">
        <div class="page-h">
          <p class="small soft row tight">
            <span>{{ date() | when: 'year' }}</span>
            @if (who(); as name) {
              <span>· {{ name }}</span>
            }
            @if (one.status === 'AMENDED') {
              <cw-tag tone="info">{{ 'member.note.amended' | t }}</cw-tag>
            }
          </p>
          <h1 class="display">{{ 'member.note.title' | t }}</h1>
          @if (visit(); as of) {
            <p class="soft">
              {{ 'member.note.visit' | t: { date: of.date | when: 'year' } }}
              @if (of.kind; as kind) {
                · {{ kind | concept }}
              }
            </p>
          }
        </div>
        <div class="stack">
          <article class="card stack">
            @for (part of parts(); track part.key) {
              <section [attr.aria-labelledby]="'note-' + part.key">
                <h2 class="t3" [id]="'note-' + part.key">{{ 'member.note.part.' + part.key | t }}</h2>
                <p class="pre" dir="auto">{{ part.text }}</p>
              </section>
            }
            @for (added of one.addenda; track added.at) {
              <section>
                <h2 class="t3">{{ 'member.note.added' | t: { date: added.at | when: 'year' } }}</h2>
                <p class="small soft">{{ nameOf(added) }}</p>
                <p class="pre" dir="auto">{{ added.text }}</p>
              </section>
            }
          </article>
          <p class="small soft">{{ 'member.note.words' | t }}</p>
          <p>
            <a cwLink="/member/messages/new">{{ 'member.note.ask' | t }}</a>
          </p>
          <p>
            <a [cwLink]="'/member/journeys/' + one.journeyId">{{ 'member.result.journey' | t }}</a>
          </p>
        </div>
      </div>
    }`,
})
export class NotePage {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  readonly id = input.required<string>();
  protected readonly page = query(MemberNoteDocument, () => (this.record.memberId() === undefined ? undefined : { id: this.id() }));
  protected readonly note = computed(() => this.page.data()?.note ?? undefined);
  protected readonly parts = computed(() => {
    const one = this.note();
    return one ? PARTS.flatMap((key) => (one[key].trim() ? [{ key, text: one[key] }] : [])) : [];
  });
  protected readonly date = computed(() => {
    const one = this.note();
    return one && toldAt(one.occurredAt, one.precision, this.i18n.zone());
  });
  protected readonly visit = computed(() => {
    const of = this.note()?.encounter;
    return of && { date: toldAt(of.occurredAt, of.precision, this.i18n.zone()), kind: of.kind };
  });
  protected readonly who = computed(() => whoOf(this.note()?.author, this.i18n));
  protected nameOf = ({ author }: Note['addenda'][number]): string => whoOf(author, this.i18n) ?? '';

  constructor() {
    followRecord(['timeline'], () => this.page.reload());
  }
}
