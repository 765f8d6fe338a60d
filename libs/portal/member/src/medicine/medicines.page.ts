import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';
import { type Language, MemberMedicinesDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { MedicineCard } from './medicine-card.ts';

/** What is taken now, then what was. */
@Component({
  selector: 'cw-member-medicines',
  imports: [Answer, EmptyState, MedicineCard, Part, SectionHead, TPipe],
  template: `<h1 class="display page-h">{{ record.titled('member.medicine.title.') }}</h1>
    <cw-answer [of]="page" />
    <cw-part [level]="2" [state]="missing()" (again)="page.reload()" />
    @if (page.data()?.medicines) {
      <section class="sec" aria-labelledby="medicines">
        <cw-section-head headingId="medicines" [title]="'member.medicine.current' | t" />
        @if (current().length) {
          <div class="duo">
            @for (medicine of current(); track medicine.id) {
              <div class="card flush"><cw-medicine [medicine]="medicine" [articles]="medicine.articles" (changed)="page.reload()" /></div>
            }
          </div>
        } @else {
          <cw-empty-state class="card" [text]="'member.plan.no-medicines' | t" />
        }
      </section>
      @if (former().length) {
        <section class="sec" aria-labelledby="former">
          <cw-section-head headingId="former" [title]="'member.medicine.former' | t" />
          <div class="duo">
            @for (medicine of former(); track medicine.id) {
              <div class="card flush"><cw-medicine [medicine]="medicine" [articles]="medicine.articles" (changed)="page.reload()" /></div>
            }
          </div>
        </section>
      }
    }`,
})
export class MedicinesPage {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(MemberMedicinesDocument, () => {
    const variables = this.record.variables();
    return variables && { ...variables, language: this.i18n.language().toUpperCase() as Language };
  });
  protected readonly missing = computed(() => partState(this.page, 'medicines'));
  private readonly medicines = computed(() => this.page.data()?.medicines?.medications ?? []);
  protected readonly current = computed(() => this.medicines().filter(({ status }) => status === 'active' || status === 'on-hold'));
  protected readonly former = computed(() => this.medicines().filter((one) => !this.current().includes(one)));

  constructor() {
    followRecord(['timeline'], () => this.page.reload());
  }
}
