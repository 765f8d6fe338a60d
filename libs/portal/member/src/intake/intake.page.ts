import { Component, computed, inject, input } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { MemberIntakeChangedDocument, MemberIntakeDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { IntakeForm } from './intake-form.ts';
import { IntakeResult } from './intake-result.ts';
import { graphLanguage } from './language.ts';

/** One complaint under one address: the questions while they are being answered, and what came of it once they were sent. */
@Component({
  selector: 'cw-member-intake',
  imports: [Answer, IntakeForm, IntakeResult],
  template: `<cw-answer [of]="page" [rows]="6" />
    @if (sent(); as intake) {
      <cw-intake-result [intake]="intake" />
    } @else if (open(); as draft) {
      <cw-intake-form [of]="draft" [step]="step()" (sent)="page.reload()" />
    }`,
})
export class IntakePage {
  private readonly i18n = inject(I18n);
  readonly id = input.required<string>();
  /** From the address, so that "back" goes one question back. */
  readonly step = input<string>();
  protected readonly page = query(MemberIntakeDocument, () => ({ id: this.id(), language: graphLanguage(this.i18n.language()) }));
  protected readonly sent = computed(() => this.page.data()?.intake);
  protected readonly open = computed(() => this.page.data()?.intakeDraft);

  constructor() {
    // That somebody takes it up is what one waits for here. While it is being answered nothing comes from elsewhere.
    const reload = (): void => {
      if (this.sent()) this.page.reload();
    };
    live(MemberIntakeChangedDocument, inject(OpenRecord).variables, { next: reload, gap: reload });
  }
}
