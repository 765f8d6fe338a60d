import { computed, inject, Service, signal } from '@angular/core';
import { Session } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';

/** Whose record the pages show, and how they speak of that person. */
@Service()
export class OpenRecord {
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);

  readonly memberId = this.session.memberId;
  readonly isActing = computed(() => this.session.info()?.actingFor !== undefined);
  /** Given name of the one she acts for, as soon as the registry has told it. */
  readonly given = signal<string | undefined>(undefined);

  /** For queries of the whole record; nothing is asked before the session is known. */
  readonly variables = (): { memberId: string } | undefined => {
    const memberId = this.memberId();
    return memberId === undefined ? undefined : { memberId };
  };

  /**
   * A title in two forms, `<prefix>mine` and `<prefix>of` with `{name}`: whoever acts for somebody reads on each page for whom.
   * `titled('member.plan.title.')`
   */
  titled(prefix: string): string {
    if (!this.isActing()) return this.i18n.t(`${prefix}mine`);
    return this.i18n.t(`${prefix}of`, { name: this.given() ?? this.i18n.t('member.acting.somebody') });
  }
}
