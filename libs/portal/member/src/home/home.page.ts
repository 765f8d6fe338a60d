import { Component, computed, inject } from '@angular/core';
import { Session } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';

/** Answers three questions: what do I have to do, what comes next, what is new. */
@Component({
  selector: 'cw-member-home',
  imports: [EmptyState, SectionHead, TPipe, WhenPipe],
  templateUrl: './home.page.html',
})
export class HomePage {
  private readonly session = inject(Session);
  protected readonly today = new Date();
  protected readonly acting = computed(() => this.session.actingName());
  /** Nobody is greeted by the own name over another person's record. */
  protected readonly name = computed(() => {
    const info = this.session.info();
    return info?.actingFor ? undefined : info?.name.split(' ')[0];
  });
}
