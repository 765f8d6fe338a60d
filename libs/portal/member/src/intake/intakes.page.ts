import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { mutations, query } from '@careway/portal-graph';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { MemberIntakesDocument, MemberStartIntakeDocument } from '../generated/graph.ts';
import { EmergencyNote } from '../message/emergency-note.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { graphLanguage } from './language.ts';
import { lookOf } from './urgency.ts';

/** What it is about: what was begun, what can be asked, what was asked before. */
@Component({
  selector: 'cw-member-intakes',
  imports: [Answer, EmergencyNote, Icon, Link, Notice, Part, Tag, TPipe, WhenPipe],
  templateUrl: './intakes.page.html',
})
export class IntakesPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly page = query(MemberIntakesDocument, () => {
    const memberId = this.record.memberId();
    return memberId === undefined ? undefined : { memberId, language: graphLanguage(this.i18n.language()) };
  });
  protected readonly missing = computed(() => partState(this.page, 'intakes'));
  protected readonly drafts = computed(() => this.page.data()?.intakes?.intakeDrafts ?? []);
  protected readonly before = computed(() => this.page.data()?.intakes?.intakes ?? []);
  /** Whoever acts for somebody is not asked about what is that person's own. */
  protected readonly topics = computed(() =>
    (this.page.data()?.questionnaires ?? []).filter(({ sensitivity }) => sensitivity === 'GENERAL' || !this.record.isActing()),
  );
  protected readonly look = lookOf;
  protected readonly urgencyKey = (urgency: string): string => `member.intake.urgency-short.${urgency.toLowerCase().replace('_', '-')}`;

  protected async start(questionnaire: string): Promise<void> {
    const memberId = this.record.memberId();
    if (memberId === undefined || this.busy()) return;
    this.busy.set(true);
    this.failed.set(false);
    try {
      const { startIntake: said } = await this.mutate(MemberStartIntakeDocument, { memberId, questionnaire });
      if (said.__typename === 'IntakeDraft') await this.router.navigate(['/member/intake', said.id]);
      else this.failed.set(true);
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
