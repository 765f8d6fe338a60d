import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConflictFieldCard, MergedField, type ConflictField } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { type FieldMerge, settleFields } from './merge.ts';

type Side = 'mine' | 'theirs' | 'other';
type Values = Readonly<Record<string, string>>;

/** How the fields of one form read. */
export interface FieldWords {
  /** Begins the names of its controls. */
  readonly prefix: string;
  name(field: string): string;
  /** A value as it is read; an empty one never comes here. */
  shown(field: string, value: string): string;
  /** Whether another value than the two may be typed: not where it is one of a list. */
  takesOther(field: string): boolean;
  /** What was typed as another value, as it is kept; as it was typed where nothing is said. */
  read?(field: string, typed: string): string;
}

/** Two people changed the same fields: what clashes is asked, what does not is merged and can be undone. `settled` tells what will be saved. */
@Component({
  selector: 'cw-merge-fields',
  imports: [ConflictFieldCard, MergedField, Tag, TPipe],
  host: { class: 'stack' },
  template: `<p class="row tight">
      @if (asked().length > 0) {
        <cw-tag tone="watch" shape="tri">{{ 'clinic.edited.to-choose' | t: { count: asked().length } }}</cw-tag>
      }
      @if (merged().length > 0) {
        <cw-tag tone="good" icon="merge">{{ 'clinic.edited.merged' | t: { count: merged().length } }}</cw-tag>
      }
      <cw-tag>{{ 'clinic.edited.unchanged' | t: { count: unchanged() } }}</cw-tag>
    </p>
    @for (merge of asked(); track merge.field) {
      <cw-conflict-field
        [class.no-other]="!words().takesOther(merge.field)"
        [field]="asConflict(merge)"
        [chosen]="sideOf(merge)"
        (chosenChange)="choose(merge, $event)"
        (valueChange)="write(merge.field, $event)"
      />
    }
    @for (merge of merged(); track merge.field) {
      <cw-merged-field
        [name]="words().name(merge.field)"
        [was]="shown(merge.field, merge.was)"
        [is]="shown(merge.field, merge.kind === 'mine' ? merge.mine : merge.theirs)"
        [by]="mergedBy(merge)"
        (undo)="undo(merge.field)"
      />
    }
    @if (left(); as count) {
      <p class="meta" role="status">{{ 'clinic.edited.left' | t: { count } }}</p>
    }`,
})
export class MergeFields {
  private readonly i18n = inject(I18n);
  readonly merges = input.required<readonly FieldMerge<string>[]>();
  readonly words = input.required<FieldWords>();
  /** Whose hand the other values are. */
  readonly theirsBy = input.required<string>();

  /** What was chosen, and beside which value of the other: when a third one saves, the question is another one. */
  private readonly sides = signal<Partial<Record<string, { readonly side: Side; readonly theirs: string }>>>({});
  private readonly typed = signal<Values>({});
  private readonly undone = signal<readonly string[]>([]);
  protected readonly asked = computed(() => this.merges().filter((one) => this.asks(one)));
  protected readonly merged = computed(() => this.merges().filter((one) => one.kind !== 'same' && !this.asks(one)));
  protected readonly unchanged = computed(() => this.merges().filter(({ kind }) => kind === 'same').length);
  private readonly chosen = computed((): Values => {
    const values: Record<string, string> = {};
    for (const merge of this.asked()) {
      const { field, mine, theirs } = merge;
      const side = this.sideOf(merge);
      const typed = this.typed()[field]?.trim();
      if (side === 'mine') values[field] = mine;
      else if (side === 'theirs') values[field] = theirs;
      else if (side === 'other' && typed) values[field] = this.words().read?.(field, typed) ?? typed;
    }
    return values;
  });
  protected readonly left = computed(() => this.asked().filter(({ field }) => this.chosen()[field] === undefined).length);
  /** The fields as they will be saved; undefined while one waits for a choice. */
  readonly settled = output<Values | undefined>();

  constructor() {
    effect(() => this.settled.emit(settleFields(this.merges(), this.chosen(), this.undone())));
  }

  protected asConflict({ field, was, mine, theirs }: FieldMerge<string>): ConflictField {
    const { prefix, name } = this.words();
    const shown = { was: this.shown(field, was), mine: this.shown(field, mine), theirs: this.shown(field, theirs) };
    return { key: `${prefix}-${field}`, name: name(field), ...shown, theirsBy: this.theirsBy() };
  }

  protected shown = (field: string, value: string): string =>
    value === '' ? this.i18n.t('clinic.edited.nothing') : this.words().shown(field, value);
  protected mergedBy = ({ kind }: FieldMerge<string>): string =>
    kind === 'mine' ? this.i18n.t('clinic.edited.from-you') : this.i18n.t('clinic.edited.from', { name: this.theirsBy() });

  protected sideOf({ field, theirs }: FieldMerge<string>): Side | undefined {
    const chosen = this.sides()[field];
    return chosen?.theirs === theirs ? chosen.side : undefined;
  }
  protected choose({ field, theirs }: FieldMerge<string>, side: Side | undefined): void {
    this.sides.update((sides) => ({ ...sides, ...(side && { [field]: { side, theirs } }) }));
  }
  protected write(field: string, value: string | undefined): void {
    this.typed.update((typed) => ({ ...typed, [field]: value ?? '' }));
  }
  protected undo(field: string): void {
    this.undone.update((fields) => [...fields, field]);
  }
  private asks({ field, kind }: FieldMerge<string>): boolean {
    return kind === 'conflict' || this.undone().includes(field);
  }
}
