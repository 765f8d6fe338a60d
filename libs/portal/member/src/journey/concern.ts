import { inject, Service } from '@angular/core';
import { concern as concernOf } from '@careway/clinical';
import { I18n } from '@careway/portal-ui/i18n';
import type { IconName } from '@careway/portal-ui/icon';
import { HUES, type Hue } from '@careway/portal-ui/tag';
import { Names } from '../concept/names.ts';
import type { ConcernFieldsFragment } from '../generated/graph.ts';

/** Drawings of the groups of libs/clinical; others wear the way itself. */
const ICONS: Readonly<Record<string, IconName>> = {
  diabetes: 'drop',
  hypertension: 'heart',
  'high-lipids': 'heart',
  'coronary-heart-disease': 'heart',
  'heart-failure': 'heart',
  'atrial-fibrillation': 'pulse',
  stroke: 'pulse',
  osteoarthritis: 'knee',
  obesity: 'food',
  'kidney-disease': 'flask',
  anemia: 'drop',
};

export interface ShownConcern {
  readonly title: string;
  readonly icon: IconName;
}

/** What a journey is about, in words. */
@Service()
export class Concerns {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);

  of({ key, coding, condition }: ConcernFieldsFragment): ShownConcern {
    const group = coding ? concernOf([coding]) : '';
    const named = condition ? this.names.of(condition.code) : this.names.ofCoding(coding);
    const icon = ICONS[group] ?? (key === 'question' ? 'chat' : key === 'private' ? 'lock' : key === 'condition' ? 'route' : 'clip');
    return { title: named ?? this.i18n.t(`member.concern.${key}`), icon };
  }
}

/** Journeys of one person stand beside each other: their hues go by their place in time, so that neighbours differ and stay the same. */
export function huesOf(journeys: readonly { id: string; startedAt?: string }[]): ReadonlyMap<string, Hue> {
  const byAge = [...journeys].sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? '') || a.id.localeCompare(b.id));
  return new Map(byAge.map(({ id }, n) => [id, HUES[n % HUES.length] ?? 'lagoon']));
}
