import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { PlacePipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon, type IconName } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { Avatar, Tag, Tile } from '@careway/portal-ui/tag';
import { MemberMeDocument } from '../generated/graph.ts';
import { areaKey, AREAS } from '../sharing/areas.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { ResultWish } from './result-wish.ts';

const DOORS: readonly { path: string; key: string; icon: IconName }[] = [
  { path: '/member/timeline', key: 'timeline', icon: 'route' },
  { path: '/member/conditions', key: 'conditions', icon: 'flag' },
  { path: '/member/results', key: 'results', icon: 'flask' },
  { path: '/member/referrals', key: 'referrals', icon: 'send' },
  { path: '/member/readings', key: 'readings', icon: 'pulse' },
  { path: '/member/surveys', key: 'surveys', icon: 'clip' },
  { path: '/member/feedback', key: 'feedback', icon: 'heart' },
  { path: '/member/library', key: 'library', icon: 'book' },
  { path: '/member/communities', key: 'communities', icon: 'chat' },
  { path: '/member/visitors', key: 'visitors', icon: 'eye' },
  { path: '/member/sharing', key: 'sharing', icon: 'people' },
  { path: '/member/notifications/settings', key: 'notices', icon: 'bell' },
];

/** The person: for whom she may act, who may see the record, what the payer knows of her, the way out. */
@Component({
  selector: 'cw-member-me',
  imports: [Answer, Avatar, Button, Icon, Notice, Part, Link, ResultWish, SectionHead, Tag, Tile, TPipe, WhenPipe, PlacePipe],
  templateUrl: './me.page.html',
})
export class MePage {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly record = inject(OpenRecord);
  protected readonly doors = DOORS;
  protected readonly page = query(MemberMeDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'profile'));
  protected readonly profile = computed(() => this.page.data()?.profile ?? undefined);
  /** The number on the card: the payer's own identifier is the first. */
  protected readonly number = computed(() => this.profile()?.identifiers[0]?.value);
  protected readonly people = computed(() =>
    (this.page.data()?.me.actingFor ?? []).map((one) => ({
      ...one,
      isOpen: one.member.id === this.session.info()?.actingFor?.memberId,
      rooms: AREAS.every((area) => one.areas.includes(area))
        ? this.i18n.t('member.sharing.whole')
        : new Intl.ListFormat(this.i18n.locale()).format(one.areas.map((area) => this.i18n.t(areaKey(area)))),
    })),
  );
  protected readonly switching = signal<string | undefined>(undefined);
  protected readonly failed = signal(false);

  protected async actFor(memberId: string): Promise<void> {
    this.switching.set(memberId);
    this.failed.set(false);
    this.record.given.set(undefined);
    const agreed = await this.session.actFor(memberId);
    this.switching.set(undefined);
    if (agreed) await this.router.navigateByUrl('/member');
    else this.failed.set(true);
  }

  protected signOut(): void {
    void this.session.signOut();
  }
}
