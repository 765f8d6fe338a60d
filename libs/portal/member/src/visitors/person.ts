import type { I18n } from '@careway/portal-ui/i18n';
import type { VisitFieldsFragment } from '../generated/graph.ts';

/** Who it was; somebody whose name may not be told is still somebody. */
export const personOf = ({ person }: Pick<VisitFieldsFragment, 'person'>, i18n: I18n): string =>
  person.displayName ?? i18n.t('member.visitors.somebody');
