import { Component, computed, DestroyRef, DOCUMENT, effect, inject, untracked } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { LiveUpdates, query, Session } from '@careway/portal-graph';
import { LastFocus } from '@careway/portal-ui/focus';
import { I18n, PAYER_ZONE, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { ActingBanner, AppHeader, BottomBar, UnreadBadge } from '@careway/portal-ui/shell';
import { SyncPill, ToastOutlet, Toasts } from '@careway/portal-ui/state';
import { Avatar } from '@careway/portal-ui/tag';
import { MemberBellDocument, MemberShellDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { OpenRecord } from './open-record.ts';
import { places } from './places.ts';

/** How soon a page that is looked at says that the permission has ended. */
const STILL_ALLOWED_MS = 750;

/** What stands around every page of a member: whose record it is, the header, the bottom bar, what was just done. */
@Component({
  selector: 'cw-member-shell',
  imports: [ActingBanner, AppHeader, Avatar, BottomBar, Icon, Link, RouterOutlet, SyncPill, ToastOutlet, TPipe, UnreadBadge],
  templateUrl: './member-shell.html',
})
export class MemberShell {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly record = inject(OpenRecord);
  protected readonly live = inject(LiveUpdates).state;
  protected readonly shell = query(MemberShellDocument, this.record.variables, { passive: true });

  protected readonly places = computed(() => places(this.shell.data()?.messages?.unreadMessages ?? 0));
  /** A question of its own: the one above is put again and again while somebody acts for another, and each time is a read of the record. */
  private readonly bell = query(MemberBellDocument, this.record.variables, { passive: true });
  protected readonly unseen = computed(() => this.bell.data()?.member?.unseenNotifications ?? 0);
  protected readonly isActing = this.record.isActing;
  protected readonly actingName = this.session.actingName;
  protected readonly name = computed(() => this.session.info()?.name);
  /** The permission by which she acts; undefined for her own record, and when it has ended. */
  protected readonly scope = computed(() => {
    const acting = this.session.info()?.actingFor;
    return this.shell.data()?.me.actingFor.find(({ member }) => member.id === acting?.memberId);
  });
  protected readonly relation = computed(() => (this.scope()?.evidence === 'PARENT' ? this.i18n.t('member.acting.child') : undefined));

  /** Whose record this window shows when it is not one's own; and that its own hand leaves it. */
  private acted: string | undefined;
  private leaves = false;

  constructor() {
    inject(LastFocus);
    followRecord(['thread'], () => this.shell.reload());
    followRecord(['notice'], () => this.bell.reload());
    effect(() => {
      const scope = this.scope();
      if (!scope) return;
      this.session.actingName.set(scope.member.name);
      this.record.given.set(scope.member.givenName);
    });
    // The times of a record are those of the one whose it is; the other areas go by the payer's clock.
    effect(() => this.i18n.zone.set(this.shell.data()?.clock?.timeZone ?? PAYER_ZONE));
    inject(DestroyRef).onDestroy(() => this.i18n.zone.set(PAYER_ZONE));
    // The session is one for all its windows: what is left in another one is left here, and nobody goes on unawares in another record.
    effect(() => {
      const info = this.session.info();
      if (!info) return;
      const [before, now] = [this.acted, info.actingFor?.memberId];
      this.acted = now;
      if (before === undefined || before === now) return;
      const byOwnHand = this.leaves;
      this.leaves = false;
      if (!byOwnHand) void untracked(() => this.turned(now));
    });
    // The services refuse from the moment at which the member ends it; nothing rings on this side, so the page asks.
    effect((onCleanup) => {
      if (!this.isActing()) return;
      const timer = setInterval(() => {
        if (!this.document.hidden && !untracked(this.shell.asking)) this.shell.reload();
      }, STILL_ALLOWED_MS);
      onCleanup(() => clearInterval(timer));
    });
    effect(() => {
      const isFresh = this.shell.state() === 'ready' && !this.shell.stale();
      if (isFresh && this.isActing() && this.shell.data() && !this.scope()) void untracked(() => this.ended());
    });
  }

  protected async backToMe(): Promise<void> {
    this.leaves = true;
    if (!(await this.session.actFor(null))) {
      this.leaves = false;
      return;
    }
    this.record.given.set(undefined);
    await this.router.navigateByUrl('/member');
  }

  /** Another window has left the record that this one shows, for one's own or for somebody else's, whose name the banner says. */
  private async turned(to: string | undefined): Promise<void> {
    const name = this.record.given() ?? this.i18n.t('member.acting.somebody');
    this.record.given.set(undefined);
    this.session.actingName.set(undefined);
    await this.router.navigateByUrl('/member');
    if (to === undefined) this.toasts.say(this.i18n.t('member.acting.turned', { name }));
  }

  /** The member has ended it: nothing of the record stays on screen, and the page says why. */
  private async ended(): Promise<void> {
    const name = this.record.given() ?? this.i18n.t('member.acting.somebody');
    await this.backToMe();
    this.toasts.say(this.i18n.t('member.acting.ended', { name }));
  }
}
