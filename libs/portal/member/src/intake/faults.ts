import type { I18n } from '@careway/portal-ui/i18n';

/** What the engine says is wrong with an answer. */
export interface Problem {
  readonly path: readonly string[];
  readonly reason: string;
  readonly params: unknown;
}

/** How an answer of a type is written. */
const WRITTEN: Readonly<Record<string, 'wrong-type' | 'whole' | 'link'>> = {
  decimal: 'wrong-type',
  quantity: 'wrong-type',
  integer: 'whole',
  url: 'link',
};

/** The same in words, beside the question and in the summary. */
export function faultWords({ reason, params }: Problem, i18n: I18n): string {
  const { min, max, expected } = (params ?? {}) as { min?: number | string; max?: number | string; expected?: string };
  switch (reason) {
    case 'required':
      return i18n.t('member.intake.fault.required');
    case 'too-low':
      return i18n.t('member.intake.fault.too-low', { min: String(min) });
    case 'too-high':
      return i18n.t('member.intake.fault.too-high', { max: String(max) });
    case 'too-long':
      return i18n.t('member.intake.fault.too-long', { max: String(max) });
    case 'wrong-type':
      return i18n.t(`member.intake.fault.${WRITTEN[expected ?? ''] ?? 'other'}`);
    case 'option-twice':
      return i18n.t('member.intake.fault.twice');
    default:
      return i18n.t('member.intake.fault.other');
  }
}
