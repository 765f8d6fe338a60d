import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { ActingBanner } from '@careway/portal-ui/shell';
import {
  ChangeList,
  ClockRing,
  ConflictFieldCard,
  EmptyState,
  ErrorNote,
  MergedField,
  Notice,
  OfflineState,
  SensitiveCard,
  Skeleton,
  SyncPill,
  ToastOutlet,
  Toasts,
} from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { Section } from './section.ts';

@Component({
  selector: 'cw-state-section',
  imports: [
    ActingBanner,
    Button,
    ChangeList,
    ClockRing,
    ConflictFieldCard,
    EmptyState,
    ErrorNote,
    Icon,
    MergedField,
    Notice,
    OfflineState,
    Section,
    SensitiveCard,
    Skeleton,
    SyncPill,
    Tag,
    ToastOutlet,
    TPipe,
  ],
  templateUrl: './state.section.html',
})
export class StateSection {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  protected readonly chosen = signal<'mine' | 'theirs' | 'other' | undefined>(undefined);
  protected readonly field = computed(() => ({
    key: 'dose',
    name: this.i18n.t('design.conflict.dose'),
    was: '850 mg × 2',
    mine: '1000 mg × 2',
    theirs: '850 mg × 3',
    theirsBy: this.i18n.t('design.rania'),
    mineReason: this.i18n.t('design.conflict.mine-why'),
    theirsReason: this.i18n.t('design.conflict.theirs-why'),
  }));
  protected readonly changes = computed(() => [
    { says: this.i18n.t('design.merged.was') },
    { says: this.i18n.t('design.conflict.dose'), values: { before: '850 mg × 2', after: '1000 mg × 2' } },
  ]);

  protected note(): void {
    this.toasts.say(this.i18n.t('design.dose-noted'), () => undefined);
  }
}
