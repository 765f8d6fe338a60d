import type { I18n } from '@careway/portal-ui/i18n';

/** What the engine says is wrong with an answer. */
export interface Problem {
  readonly path: readonly string[];
  readonly reason: string;
  readonly params: unknown;
}

/** The same in words, beside the question and in the summary. */
export function faultWords({ reason, params }: Problem, i18n: I18n): string {
  const { min, max } = (params ?? {}) as { min?: number | string; max?: number | string };
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
      return i18n.t('member.intake.fault.wrong-type');
    default:
      return i18n.t('member.intake.fault.other');
  }
}
