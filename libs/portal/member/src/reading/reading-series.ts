import { Component, computed, inject, input, output, signal } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { usualAtHome } from '@careway/clinical/reading';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { NumberLine, Trend } from '@careway/portal-ui/data';
import { unitWords, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Flag, Tag } from '@careway/portal-ui/tag';
import type { ReadingFieldsFragment, ReadingKind } from '../generated/graph.ts';
import { type Goal, standsAgainst } from '../result/yardstick.ts';
import { zonesOf } from '../result/zones.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { ReadingDesk } from './reading-desk.ts';
import { ReadingForm } from './reading-form.ts';
import { kindOf, measured } from './reading-words.ts';

/** So many lines stand open; the rest behind a button. */
const FEW = 5;

/** All readings of one kind: where the last one stands, how it went, and each with where it came from. */
@Component({
  selector: 'cw-reading-series',
  imports: [Button, Flag, NumberLine, ReadingForm, SectionHead, Tag, TPipe, Trend, Value, WhenPipe],
  templateUrl: './reading-series.html',
})
export class ReadingSeries {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  protected readonly desk = inject(ReadingDesk);
  readonly kind = input.required<ReadingKind>();
  /** The newest first. */
  readonly readings = input.required<readonly ReadingFieldsFragment[]>();
  /** A personal goal; it takes the place of what is usual. */
  readonly goal = input<Goal>();
  readonly changed = output();
  protected readonly correcting = signal<string | undefined>(undefined);
  protected readonly all = signal(false);

  protected readonly headingId = computed(() => `readings-${this.kind().toLowerCase()}`);
  protected readonly name = computed(() => this.i18n.t(`member.reading.kind.${this.kind().toLowerCase().replace('_', '-')}`));
  protected readonly last = computed(() => this.readings()[0]!);
  protected readonly unit = computed(() => unitWords(displayUnit(this.last().unit), this.last().value, this.i18n.locale()));
  protected readonly shown = computed(() => (this.all() ? this.readings() : this.readings().slice(0, FEW)));
  protected readonly more = computed(() => this.readings().length - this.shown().length);
  private readonly limits = computed((): Goal | undefined => {
    const goal = this.goal();
    if (goal) return goal;
    const usual = usualAtHome(kindOf(this.kind()));
    return usual && { ...usual, unit: this.last().unit };
  });
  protected readonly stands = computed(() => {
    const limits = this.limits();
    if (!limits) return undefined;
    const { key, standing } = standsAgainst(this.last().value, limits);
    // "In your goal" is only said of a goal.
    return { standing, words: this.i18n.t(this.goal() ? `member.result.stands.${key}` : `member.reading.stands.${key}`) };
  });
  private readonly limitName = computed(() => this.i18n.t(this.goal() ? 'member.result.goal' : 'member.result.usual'));
  protected readonly line = computed(() => {
    const limits = this.limits();
    const { value } = this.last();
    const drawn = limits && zonesOf(limits, value, this.limitName());
    const words = this.stands()?.words ?? '';
    const text = measured(this.last(), this.i18n.locale());
    return drawn && { ...drawn, value, text, label: this.i18n.t('member.reading.line', { name: this.name(), value: text, words }) };
  });
  protected readonly trends = computed(() => {
    const points = (of: (reading: ReadingFieldsFragment) => number) =>
      this.readings()
        .map((reading) => ({ at: reading.measuredAt, value: of(reading) }))
        .toReversed();
    const limits = this.limits();
    const band = limits && { ...(limits.low !== null && { from: limits.low }), ...(limits.high !== null && { to: limits.high }) };
    const goalName = this.limitName();
    if (this.kind() !== 'PRESSURE') return [{ name: this.name(), points: points(({ value }) => value), band, goalName }];
    return [
      { name: this.i18n.t('member.reading.upper'), points: points(({ value }) => value), band, goalName },
      { name: this.i18n.t('member.reading.lower'), points: points(({ second }) => second ?? 0), band: undefined, goalName },
    ];
  });

  protected textOf = (reading: ReadingFieldsFragment): string => measured(reading, this.i18n.locale());
  protected givenOf = ({ given }: ReadingFieldsFragment): string | undefined =>
    given ? this.i18n.t('member.reading.given', { value: measured(given, this.i18n.locale()) }) : undefined;
  protected mealOf = ({ meal }: ReadingFieldsFragment): string | undefined =>
    meal ? this.i18n.t(`member.reading.meal.${meal.toLowerCase().replace('_', '-')}`) : undefined;

  /** Where it came from: a device by its name, a file, or whoever typed it. */
  protected fromOf({ origin, device, recordedBy }: ReadingFieldsFragment): string {
    if (origin === 'DEVICE') return this.i18n.t('member.reading.by-device', { name: device?.name ?? '' });
    const own = recordedBy?.id === this.record.memberId() && !this.record.isActing();
    const who = own ? 'me' : recordedBy?.displayName ? 'named' : recordedBy?.id === this.record.memberId() ? 'member' : 'other';
    const key = origin === 'CSV' ? 'member.reading.by-file' : 'member.reading.by-hand';
    return `${this.i18n.t(key)} · ${this.i18n.t(`member.reading.by.${who}`, { name: recordedBy?.displayName ?? '' })}`;
  }

  protected done(): void {
    this.correcting.set(undefined);
    this.changed.emit();
  }
  protected readonly reload = (): void => this.changed.emit();
}
