import { Component, computed, inject, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Choice } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { MemberChooseResultReleaseDocument, MemberResultWishDocument, type ResultReleaseWish } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';

const WISHES = ['AS_RULED', 'AT_ONCE', 'AFTER_TALK'] as const satisfies readonly ResultReleaseWish[];

/** When the member wants to see results: nobody else chooses that. */
@Component({
  selector: 'cw-result-wish',
  imports: [Choice, Notice, TPipe],
  template: `@if (wish(); as chosen) {
    <div class="card">
      <cw-choice
        name="result-wish"
        [legend]="'member.wish.title' | t"
        [options]="options()"
        [value]="chosen"
        (valueChange)="choose($event)"
      />
      @if (failed()) {
        <cw-notice tone="bad" role="alert">{{ 'member.wish.failed' | t }}</cw-notice>
      }
    </div>
  }`,
})
export class ResultWish {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly mutate = mutations();
  private readonly asked = query(MemberResultWishDocument, () => (this.record.isActing() ? undefined : this.record.variables()), {
    passive: true,
  });
  private readonly here = signal<ResultReleaseWish | undefined>(undefined);
  protected readonly failed = signal(false);
  protected readonly wish = computed(() => this.here() ?? this.asked.data()?.member?.resultRelease.preference);
  protected readonly options = computed(() =>
    WISHES.map((value) => ({
      value,
      label: this.i18n.t(`member.wish.${value.toLowerCase().replace('_', '-')}`),
      hint: this.i18n.t(`member.wish.${value.toLowerCase().replace('_', '-')}-hint`),
    })),
  );

  protected async choose(value: string | undefined): Promise<void> {
    const preference = WISHES.find((one) => one === value);
    const variables = this.record.variables();
    if (!preference || !variables || preference === this.wish()) return;
    this.failed.set(false);
    const before = this.wish();
    this.here.set(preference);
    try {
      await this.mutate(MemberChooseResultReleaseDocument, { ...variables, preference });
    } catch {
      this.here.set(before);
      this.failed.set(true);
    }
  }
}
