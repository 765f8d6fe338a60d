import { Component, computed, inject, input, signal } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, ErrorNote, Notice, OfflineState, Skeleton, Toasts } from '@careway/portal-ui/state';
import { oneAct } from '../act/one-act.ts';
import { LooseWords } from '../drafts/loose-words.ts';
import {
  ClinicAnswerConsultDocument,
  ClinicConsultCasesDocument,
  ClinicConsultChangedDocument,
  ClinicConsultDocument,
  ClinicVoteForAnswerDocument,
  ClinicWithdrawConsultDocument,
} from '../generated/graph.ts';
import { uuidV7 } from '../message/uuid-v7.ts';
import { AttachConsult } from './attach-consult.ts';
import { CloseConsult } from './close-consult.ts';
import { byProfession, wordOf } from './consult-words.ts';
import { ShownFiles } from './shown-files.ts';
import { WhoseConsult } from './whose-consult.ts';

/** Ends of keys of `clinic.consult.refused.`, by what the service answered. */
const REFUSALS: Readonly<Record<string, string>> = {
  ...{
    EditedMeanwhileError: 'edited',
    ConsultStateError: 'edited',
    EvidenceError: 'evidence',
    EmptyMessageError: 'text',
    MessageTooLongError: 'long',
  },
};

/** One published question: what was answered, on what it rests, who agrees; and for its author how it ends. */
@Component({
  selector: 'cw-clinic-consult',
  imports: [
    ...[AttachConsult, Button, CloseConsult, EmptyState, ErrorNote, Field, Input, Link, Notice, OfflineState, Skeleton, TPipe],
    ...[ShownFiles, WhenPipe, WhoseConsult],
  ],
  templateUrl: './consult.page.html',
})
export class ConsultPage {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  private readonly loose = inject(LooseWords);
  readonly consultId = input.required<string>();
  protected readonly word = wordOf;
  protected readonly asked = query(ClinicConsultDocument, () => ({ id: this.consultId() }));
  protected readonly consult = computed(() => {
    const found = this.asked.data()?.consult;
    return found?.id === this.consultId() ? found : undefined;
  });
  private readonly cases = query(ClinicConsultCasesDocument, () => (this.consult()?.mine ? {} : undefined));
  /** The half that only its author knows. */
  protected readonly own = computed(() => this.cases.data()?.myConsultCases.find(({ consult }) => consult?.id === this.consultId()));
  protected readonly isOpen = computed(() => ['PUBLISHED', 'ANSWERED'].includes(this.consult()?.state ?? ''));
  private readonly act = oneAct({ after: () => this.asked.refresh() });
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly leaving = signal(false);
  private answerId = uuidV7();

  protected readonly text = computed(() => this.loose.of(`consult-${this.consultId()}`));
  protected readonly links = computed(() => this.loose.of(`consult-links-${this.consultId()}`));
  protected write = (text: string): void => this.loose.write(`consult-${this.consultId()}`, text);
  protected link = (text: string): void => this.loose.write(`consult-links-${this.consultId()}`, text);
  protected agree = (votes: readonly { readonly profession: string }[]): string =>
    byProfession(votes)
      .map(([profession, count]) =>
        this.i18n.t('clinic.consult.agree', { who: this.i18n.t(`clinic.consult.specialty.${profession}`), count }),
      )
      .join(', ');

  constructor() {
    const look = (): void => this.asked.reload();
    live(ClinicConsultChangedDocument, () => ({ memberId: this.consultId() }), { next: look, gap: look });
  }

  protected answer(event: Event): Promise<void> {
    event.preventDefault();
    const evidence = this.links().split(/\s+/u).filter(Boolean);
    return this.act.run(async () => {
      const input = { consultId: this.consultId(), answerId: this.answerId, text: this.text(), evidence };
      const { answerConsult } = await this.mutate(ClinicAnswerConsultDocument, { input });
      if (answerConsult.__typename !== 'Consult') return this.refuse(answerConsult.__typename);
      this.answerId = uuidV7();
      this.write('');
      this.link('');
      this.toasts.say(this.i18n.t('clinic.consult.answered'));
    });
  }

  protected vote(id: string): Promise<void> {
    return this.act.run(async () => {
      const { voteForAnswer } = await this.mutate(ClinicVoteForAnswerDocument, { id });
      if (voteForAnswer.__typename !== 'Consult') this.refuse(voteForAnswer.__typename);
    });
  }

  protected withdraw(version: number): Promise<void> {
    return this.act.run(async () => {
      const { withdrawConsult } = await this.mutate(ClinicWithdrawConsultDocument, { id: this.consultId(), version });
      if (withdrawConsult.__typename !== 'Consult') return this.refuse(withdrawConsult.__typename);
      this.leaving.set(false);
      this.toasts.say(this.i18n.t('clinic.consult.withdrawn'));
    });
  }

  protected reload(): void {
    this.asked.reload();
    this.cases.reload();
  }

  private refuse(type: string): void {
    this.refusal.set(REFUSALS[type] ?? 'failed');
  }
}
