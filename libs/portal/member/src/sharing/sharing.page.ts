import { Component, computed, inject, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice, Toasts } from '@careway/portal-ui/state';
import { Avatar, Tag } from '@careway/portal-ui/tag';
import { MemberEndProxyDocument, MemberSharingDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { professionOf } from '../timeline/who.ts';
import { areaKey, AREAS } from './areas.ts';
import { GrantForm } from './grant-form.ts';

/** Who may act for the member and who sees the record; each permission ends at once when the member says so. */
@Component({
  selector: 'cw-member-sharing',
  imports: [Answer, Avatar, Button, EmptyState, GrantForm, Icon, Notice, Part, Link, SectionHead, Tag, TPipe, WhenPipe],
  templateUrl: './sharing.page.html',
})
export class SharingPage {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(MemberSharingDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'proxies'));
  protected readonly missingShared = computed(() => partState(this.page, 'shared'));
  protected readonly proxies = computed(() =>
    (this.page.data()?.proxies?.proxies ?? []).map((grant) => ({
      ...grant,
      name: grant.person.displayName ?? this.i18n.t('member.visitors.somebody'),
      isWhole: AREAS.every((area) => grant.areas.includes(area)),
      rooms: new Intl.ListFormat(this.i18n.locale()).format(grant.areas.map((area) => this.i18n.t(areaKey(area)))),
    })),
  );
  /** Somebody may be there by a visit and by appointment; a person stands once. */
  protected readonly team = computed(() => {
    const clinicians = (this.page.data()?.shared?.sharedWith ?? []).filter(({ kind }) => kind !== 'PROXY');
    const byPerson = new Map(clinicians.map((one) => [one.person.id, one]));
    return [...byPerson.values()].map((one) => ({
      ...one,
      name: one.person.displayName ?? this.i18n.t('member.visitors.somebody'),
      role: professionOf(one.person.profession, this.i18n),
    }));
  });
  protected readonly isGranting = signal(false);
  protected readonly ending = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  protected granted(name: string): void {
    this.isGranting.set(false);
    this.toasts.say(this.i18n.t('member.sharing.granted', { name }));
    this.page.reload();
  }

  protected async end(grantId: string, name: string): Promise<void> {
    this.busy.set(true);
    this.failed.set(false);
    try {
      const { endProxy } = await this.mutate(MemberEndProxyDocument, { grantId });
      // Ended meanwhile by the other side is ended too.
      if (endProxy.__typename !== 'ProxyGrant' && endProxy.__typename !== 'ProxyEndedError') throw new Error(endProxy.__typename);
      this.ending.set(undefined);
      this.toasts.say(this.i18n.t('member.sharing.ended', { name }));
      this.page.reload();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
