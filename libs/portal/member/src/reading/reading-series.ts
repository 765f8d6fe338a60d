import { Component, computed, inject, input, output, signal } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { NumberLine, Trend } from '@careway/portal-ui/data';
import { unitWords, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Flag, Tag } from '@careway/portal-ui/tag';
import type { ReadingFieldsFragment, ReadingKind } from '../generated/graph.ts';
import type { Goal } from '../result/yardstick.ts';
import { zonesOf } from '../result/zones.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { ReadingDesk } from './reading-desk.ts';
import { ReadingForm } from './reading-form.ts';
import { partsIn, type PartStands, type ReadingPart, standsOf, worstOf } from './reading-parts.ts';
import { measured } from './reading-words.ts';

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
  /** A personal goal of each value; it takes the place of what is usual. */
  readonly goals = input<readonly (Goal | undefined)[]>([]);
  readonly changed = output();
  protected readonly correcting = signal<string | undefined>(undefined);
  protected readonly all = signal(false);

  protected readonly headingId = computed(() => `readings-${this.kind().toLowerCase()}`);
  protected readonly name = computed(() => this.i18n.t(`member.reading.kind.${this.kind().toLowerCase().replace('_', '-')}`));
  protected readonly last = computed(() => this.readings()[0]!);
  protected readonly unit = computed(() => unitWords(displayUnit(this.last().unit), this.last().value, this.i18n.locale()));
  protected readonly shown = computed(() => (this.all() ? this.readings() : this.readings().slice(0, FEW)));
  protected readonly more = computed(() => this.readings().length - this.shown().length);
  private readonly parts = computed(() => partsIn(this.kind(), this.last(), this.goals()));
  protected readonly stands = computed(() => {
    const worst = worstOf(this.parts());
    if (!worst) return undefined;
    const words = this.wordsOf(worst);
    const isNamed = worst.standing !== 'in-goal' && worst.part.name !== 'whole';
    return {
      standing: worst.standing,
      words: isNamed ? this.i18n.t('member.reading.part', { part: this.partName(worst.part), words }) : words,
    };
  });
  protected readonly lines = computed(() =>
    this.parts().flatMap((part) => {
      const stands = standsOf(part);
      const drawn = stands && zonesOf(part.limits!, part.value, this.limitName(part));
      if (!drawn) return [];
      const name = this.partName(part);
      const text = measured({ value: part.value, second: null, unit: this.last().unit }, this.i18n.locale());
      const label = this.i18n.t('member.reading.line', { name, value: text, words: this.wordsOf(stands) });
      return [{ ...drawn, name, text, label, value: part.value, standing: stands.standing }];
    }),
  );
  protected readonly trends = computed(() =>
    this.parts().map((part, n) => ({
      name: this.partName(part),
      points: this.readings()
        .map((reading) => ({ at: reading.measuredAt, value: (n === 0 ? reading.value : reading.second) ?? 0 }))
        .toReversed(),
      band: part.limits && {
        ...(part.limits.low !== null && { from: part.limits.low }),
        ...(part.limits.high !== null && { to: part.limits.high }),
      },
      goalName: this.limitName(part),
    })),
  );

  private limitName({ isGoal }: ReadingPart): string {
    return this.i18n.t(isGoal ? 'member.result.goal' : 'member.result.usual');
  }
  /** "In your goal" is only said of a goal. */
  private wordsOf({ part, key }: PartStands): string {
    return this.i18n.t(part.isGoal ? `member.result.stands.${key}` : `member.reading.stands.${key}`);
  }
  private partName({ name }: ReadingPart): string {
    return name === 'whole' ? this.name() : this.i18n.t(`member.reading.${name}`);
  }

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
