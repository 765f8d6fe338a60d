import { inject, Service } from '@angular/core';
import type { Point } from '@careway/portal-ui/data';
import { toldAt } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import type { Hue } from '@careway/portal-ui/tag';
import type { TimelineEntry } from '@careway/portal-ui/timeline';
import { Names } from '../concept/names.ts';
import type { EntryFieldsFragment, ResultFieldsFragment } from '../generated/graph.ts';
import { Concerns } from '../journey/concern.ts';
import { pressureOf } from '../result/value.ts';
import { describe } from './describe.ts';
import { ICON_OF } from './kinds.ts';

export interface MemberEntry extends TimelineEntry {
  /** Shown with its value, meaning and shape. */
  result?: ResultFieldsFragment;
  /** The same test up to here, oldest first; three at least. */
  series?: readonly Point[];
}

/** A line through two points would pretend to know. */
const POINTS_LEAST = 3;

/** Entries of the graph as the spine shows them. */
@Service()
export class Entries {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  private readonly concerns = inject(Concerns);

  /** `hues` by journey id; `live`: what arrived while the page was open. */
  of(entries: readonly EntryFieldsFragment[], hues: ReadonlyMap<string, Hue>, live: ReadonlySet<string> = new Set()): MemberEntry[] {
    return entries.map((entry) => this.one(entry, entries, hues, live));
  }

  private one(
    entry: EntryFieldsFragment,
    all: readonly EntryFieldsFragment[],
    hues: ReadonlyMap<string, Hue>,
    live: ReadonlySet<string>,
  ): MemberEntry {
    const { journey, item } = entry;
    const { title, by, text, quote, link, look } = describe(entry, { i18n: this.i18n, names: this.names });
    const series = item.__typename === 'Result' ? seriesUpTo(entry, item, all) : [];
    return {
      id: entry.id,
      at: toldAt(entry.occurredAt, entry.precision, this.i18n.zone()),
      icon: ICON_OF[entry.type],
      title,
      look,
      ...(by && { by }),
      ...(text && { text }),
      ...(quote && { quote }),
      ...(link && { link }),
      ...(journey && { journey: { id: journey.id, name: this.concerns.of(journey.concern).title, hue: hues.get(journey.id) ?? 'lagoon' } }),
      ...(item.__typename === 'Result' && { result: item }),
      ...(series.length >= POINTS_LEAST && { series }),
      ...(live.has(entry.id) && { live: true }),
    };
  }
}

/** Entries come newest first, so what follows in the list is what came before. */
function seriesUpTo(entry: EntryFieldsFragment, item: ResultFieldsFragment, all: readonly EntryFieldsFragment[]): Point[] {
  const code = item.code.codings[0]?.code;
  const points = all.slice(all.indexOf(entry)).flatMap((one): Point[] => {
    if (one.item.__typename !== 'Result' || one.item.code.codings[0]?.code !== code) return [];
    const value = one.item.value ?? pressureOf(one.item.components)?.upper.value;
    return value ? [{ at: one.occurredAt, value: value.value }] : [];
  });
  return points.reverse();
}
