import { computed, inject, type Signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { type Place, placeIn } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import type { Dimension } from '../table/dimension.ts';
import { FunnelPlacesDocument } from '../generated/graph.ts';

/** The key of those of whom no district is known. */
export const NO_DISTRICT = 'none';

/** How groups are called on screen: places as the reader's language calls them, where their source says so. */
export interface Names {
  /** Keys, by name. */
  readonly districts: readonly string[];
  /** Id and name, by name; of all districts where none is given. */
  clinicsIn(district: string | undefined): readonly (readonly [string, string])[];
  age(key: string): string;
  sex(key: string): string;
  of(dimension: Dimension, key: string): string;
}

/** The names of places come from the registry, apart from the numbers: without them the numbers stand all the same. */
export function placeNames(): Signal<Names> {
  const i18n = inject(I18n);
  const places = query(FunnelPlacesDocument, () => ({}));
  return computed(() => {
    const byName = new Intl.Collator(i18n.locale()).compare;
    const called = (name: string, names?: Place['names']): string => placeIn({ name, ...(names && { names }) }, i18n.language());
    const clinics = (places.data()?.clinics ?? [])
      .map((one) => ({ id: one.id, district: one.district, name: called(one.name, one.names) }))
      .sort((a, b) => byName(a.name, b.name));
    const names = new Map(clinics.map(({ id, name }) => [id, name]));
    const districts = new Map((places.data()?.clinics ?? []).map((one) => [one.district, called(one.district, one.districtNames)]));
    const districtOf = (key: string): string => districts.get(key) ?? key;
    const age = (key: string): string => i18n.t(`admin.age.${key}`);
    const sex = (key: string): string => i18n.t(`admin.sex.${key}`);
    return {
      districts: [...districts.keys()].filter((key) => key !== '').sort((a, b) => byName(districtOf(a), districtOf(b))),
      clinicsIn: (district) =>
        clinics
          .filter((clinic) => district === undefined || (clinic.district || NO_DISTRICT) === district)
          .map(({ id, name }) => [id, name] as const),
      age,
      sex,
      of: (dimension, key) => {
        switch (dimension) {
          case 'district':
            return key === NO_DISTRICT ? i18n.t('admin.district.unknown') : districtOf(key);
          case 'clinic':
            return names.get(key) ?? i18n.t('admin.clinic.unnamed');
          case 'age':
            return age(key);
          case 'sex':
            return sex(key);
        }
      },
    };
  });
}
