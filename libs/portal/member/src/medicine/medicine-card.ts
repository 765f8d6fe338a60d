import { Component, computed, inject, input, output } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { formatDate, ToldPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tile } from '@careway/portal-ui/tag';
import { RequestRail, type Stage } from '@careway/portal-ui/way';
import { ConceptPipe, Names } from '../concept/names.ts';
import type { MedicineFieldsFragment } from '../generated/graph.ts';
import { DoseLog } from './dose-log.ts';
import { MedicineDesk } from './medicine-desk.ts';
import { mayAsk, stagesOf } from './refill-stages.ts';

/** A medicine: what for, how, since when; where a request for more stands; and whether it was taken. */
@Component({
  selector: 'cw-medicine',
  imports: [Button, ConceptPipe, DoseLog, Icon, Link, RequestRail, Tile, ToldPipe, TPipe],
  templateUrl: './medicine-card.html',
  host: { class: 'med' },
})
export class MedicineCard {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  protected readonly desk = inject(MedicineDesk);
  readonly medicine = input.required<MedicineFieldsFragment>();
  /** What the library has to read about it. */
  readonly articles = input<readonly { readonly article: string; readonly title: string }[]>([]);
  readonly changed = output();

  protected readonly open = computed(() => this.medicine().status === 'active');
  protected readonly busy = computed(() => this.desk.busy() === this.medicine().id);
  protected readonly mayAsk = computed(() => mayAsk(this.medicine().refill));
  protected readonly refillId = computed(() => this.medicine().refill?.id ?? '');
  protected readonly purpose = computed(() => {
    const words = this.medicine().reasons.flatMap((condition) => (condition ? [this.names.of(condition.code)] : []));
    return words.length ? new Intl.ListFormat(this.i18n.locale()).format(words) : undefined;
  });
  /** What was changed last, and why; how it was taken before. */
  protected readonly edit = computed(() => {
    const [last] = this.medicine().edits;
    if (!last) return undefined;
    const date = formatDate(last.at, 'near', this.i18n.locale(), this.i18n.zone(), new Date());
    const isStopped = last.fields.some(({ field }) => field === 'status');
    const says = this.i18n.t(isStopped ? 'member.medicine.stopped' : 'member.medicine.changed', { date });
    return { says, reason: last.reason, before: last.fields.find(({ field }) => field === 'dosage')?.before };
  });
  protected readonly stages = computed(() =>
    stagesOf(this.medicine().refill).map(({ key, state, at }): Stage => {
      const when = at && formatDate(at, 'moment', this.i18n.locale(), this.i18n.zone(), new Date());
      return { name: this.i18n.t(`member.medicine.stage.${key}`), state, ...(when && { when }) };
    }),
  );
  protected readonly reload = (): void => this.changed.emit();
}
