import { inject, Service } from '@angular/core';
import { displayName } from '@careway/clinical';
import { limitWords, readingKind, readingName } from '@careway/clinical/reading';
import { formatDate, keptRepeatWords } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import type { ChangeLine } from '@careway/portal-ui/state';
import type { ClinicChangeFragment } from '../generated/graph.ts';

/** One difference between two states of a plan, as a line that one reads: of its history, and of what a newer pathway brings. */
@Service()
export class ChangeWords {
  private readonly i18n = inject(I18n);

  line(change: ClinicChangeFragment): ChangeLine {
    const { kind, part, field, name, before, after } = change;
    const key = `clinic.change.${kind.toLowerCase()}.${part.toLowerCase()}`;
    const called = part === 'THRESHOLD' ? this.measured(name) : name;
    if (!field && before === null && after === null) return { says: this.i18n.t(key, { name: called }) };
    if (!field) return { says: this.i18n.t(key, { name: called }), values: { before: this.limit(before), after: this.limit(after) } };
    const says = this.i18n.t(key, { name: called, field: this.i18n.t(`clinic.change.field.${field}`) });
    return { says, values: { before: this.value(change, before), after: this.value(change, after) } };
  }

  private readonly limit = (value: string | null): string => (value === null ? this.i18n.t('clinic.edited.nothing') : limitWords(value));

  private value({ part, field }: ClinicChangeFragment, value: string | null): string {
    if (value === null || value === '') return this.i18n.t('clinic.edited.nothing');
    if (field === 'limit' || field === 'target') return this.limit(value);
    if (field === 'urgency') return this.i18n.t(`clinic.threshold.urgency.${value}`);
    if (field === 'active') return this.i18n.t(value === 'true' ? 'clinic.change.yes' : 'clinic.change.no');
    if (field === 'dueDate' || field === 'holdUntil' || field === 'reviewOn')
      return formatDate(value, 'date', this.i18n.locale(), this.i18n.zone(), new Date());
    if (field === 'lifecycleStatus') return this.i18n.t(`clinic.lifecycle.${value}`);
    if (field === 'achievementStatus') return this.i18n.t(`clinic.achievement.${value}`);
    if (field === 'repeat') return keptRepeatWords(value, this.i18n);
    if (field === 'owner') return this.i18n.t(`clinic.owner.${value}`);
    if (field === 'status')
      return this.i18n.t(
        part === 'PLAN' ? `clinic.plan.status.${value}` : value === 'cancelled' ? 'clinic.task.cancelled' : `clinic.task.status.${value}`,
      );
    return value;
  }

  /** By its LOINC code: what is measured at home, else what a laboratory tells. */
  private measured(loinc: string): string {
    const language = this.i18n.language();
    if (readingKind(loinc)) return readingName(loinc, language);
    return displayName([{ system: 'http://loinc.org', code: loinc }], language) ?? loinc;
  }
}
